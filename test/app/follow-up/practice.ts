import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { vi } from "vitest";
import type { Role } from "#app/people/permissions.ts";
import type { Person } from "#app/people/person.ts";
import schema from "#etl/warehouse/schema.sql?raw";

export const today = "2026-11-20";

/** Claims by id, with where they were treated; `was`: ids by which they were known before. */
export type Claims = { readonly [claimId: string]: { location: string; was?: readonly string[] } };

/** Publishes a generation of nothing but these claims, and what `more` inserts. */
export async function publish(
  home: string,
  name: string,
  claims: Claims,
  more = "",
): Promise<void> {
  mkdirSync(join(home, "warehouse"), { recursive: true });
  const instance = await DuckDBInstance.create(join(home, "warehouse", `${name}.duckdb`));
  const connection = await instance.connect();
  await connection.run(schema);
  const values = Object.entries(claims).map(([id, { location }]) => `('${id}', '${location}')`);
  await connection.run(`
    insert into claim by name
    select claim_id, '837' as origin, 'p' as practice_id, location_id, 'ACME' as payer,
      'commercial' as payer_class, 'ACME' as first_payer, date '2026-07-01' as service_on,
      10000 as charge_cents, false as is_before_history, false as is_qmb
    from (values ${values.join(", ")}) as t(claim_id, location_id)`);
  const known = Object.entries(claims).flatMap(([id, { was = [] }]) =>
    [id, ...was].map((birth) => `('${birth}', '${id}')`),
  );
  await connection.run(`insert into claim_alias values ${known.join(", ")}`);
  if (more !== "") await connection.run(more);
  connection.closeSync();
  instance.closeSync();
  writeFileSync(join(home, "warehouse", "current"), `${name}.duckdb\n`);
}

/** The app on a home of its own, as one process sees it. `restart` forgets what was in memory. */
export async function openPractice(claims: Claims, more = "") {
  const home = mkdtempSync(join(tmpdir(), "follow-up-"));
  await publish(home, "first", claims, more);
  let app = await start(home);
  return {
    home,
    app: () => app,
    restart: async () => {
      await app.shutdown();
      app = await start(home);
    },
    /** Someone new; `locations`: null is all. */
    hire: async (name: string, role: Role, locations: string[] | null = null): Promise<Person> =>
      (await app.people()).add(
        {
          email: `${name.toLowerCase().replaceAll(" ", ".")}@derm.example`,
          name,
          role,
          locations,
          password: null,
        },
        null,
      ),
    /** The audit's lines as they lie in its folder. */
    audit: () =>
      readdirSync(join(home, "audit"))
        .map((file) => readFileSync(join(home, "audit", file), "utf8"))
        .join(""),
    close: async () => {
      await app.shutdown();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function start(home: string) {
  vi.resetModules();
  vi.stubEnv("DERMLEDGER_HOME", home);
  vi.stubEnv("DERMLEDGER_TODAY", today);
  const { shutdown, warehouse, office } = await import("#app/reader.server.ts");
  const { people } = await import("#app/people/people.server.ts");
  return {
    shutdown,
    warehouse,
    office,
    people,
    ...(await import("#app/follow-up/set-status.server.ts")),
    ...(await import("#app/follow-up/assign.server.ts")),
    ...(await import("#app/follow-up/add-note.server.ts")),
    ...(await import("#app/follow-up/log-contact.server.ts")),
    ...(await import("#app/follow-up/mark-overpayment.server.ts")),
    ...(await import("#app/follow-up/set-next-date.server.ts")),
    ...(await import("#app/follow-up/undo.server.ts")),
    ...(await import("#app/follow-up/presence.server.ts")),
    ...(await import("#app/follow-up/read-follow-up.server.ts")),
    ...(await import("#queries/follow-up/claim-history.ts")),
  };
}

/** The history of a claim up to today, whoever asks: newest first. */
export async function historyOf(
  app: Awaited<ReturnType<typeof start>>,
  claimId: string,
  asOf = today,
) {
  return (await app.warehouse()).run(app.claimHistory, { claimId, asOf });
}
