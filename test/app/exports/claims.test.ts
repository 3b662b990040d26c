import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { columnsFor } from "#app/routes/claims/claims-columns.tsx";
import { claims } from "#queries/claims/claims.ts";
import { noDrill } from "#queries/claims/drill.ts";
import { defaultFilters } from "#queries/filters.ts";
import { simulatedHome } from "../../simulated-home.ts";
import { exportHome } from "./home.ts";

const practice = exportHome("export-claims-");
const { ask, rowsOf } = practice;
const day = "as-of=2026-08-20";
const all = columnsFor({ seeClaims: true, followUp: true, assign: true });

beforeAll(() => simulatedHome("young", practice.home));
afterAll(practice.close);

/** The list as its page reads it. */
async function listed(sort: string, drill: Partial<typeof noDrill> = {}) {
  const { warehouse } = await import("#app/reader.server.ts");
  const asked = { ...defaultFilters("2026-08-20"), ...noDrill, ...drill, sort };
  return (await warehouse()).run(claims, asked);
}

/** A cell of the screen as a CSV has it: dollars, words, nothing for nothing. */
function written(value: string | number | null, kind: string | undefined): string | null {
  if (value === null) return null;
  return kind === "exact" ? (Number(value) / 100).toFixed(2) : String(value);
}

it("says in every column what the screen says, in the order of the screen", async () => {
  const ids = all.map(({ id }) => id).join(",");
  for (const sort of ["-open", "payer", "-days"]) {
    const rows = await rowsOf(await ask(`claims?${day}&sort=${sort}&columns=${ids}`));
    const shown = await listed(sort);
    expect(rows).toHaveLength(shown.length);
    expect(Object.keys(rows[0] ?? {})).toEqual(all.map(({ header }) => header));
    for (const [at, row] of shown.entries())
      expect(Object.values(rows[at] ?? {})).toEqual(
        all.map((column) => written(column.value(row), column.kind)),
      );
  }
});

it("has the same rows in Parquet, Arrow and Excel, money and dates as such", async () => {
  const asked = `claims?${day}&bucket=open&columns=service,payer,open,age`;
  const shown = await listed("-open", { bucket: "open" } as object);
  const parquet = await rowsOf(await ask(`${asked}&format=parquet`));
  expect(Object.keys(parquet[0] ?? {})).toEqual([
    "control_number",
    "service_on",
    "payer",
    "open_cents",
    "age",
  ]);
  expect(parquet.map(({ open_cents }) => Number(open_cents))).toEqual(
    shown.map(({ open_cents }) => open_cents),
  );
  const arrow = tableFromIPC(
    new Uint8Array(await (await ask(`${asked}&format=arrow`)).arrayBuffer()),
  );
  expect(arrow.schema.metadata.get("narrowed_to")).toBe("Open, credits aside");
  expect([...arrow].map((row) => row.open_cents)).toEqual(
    shown.map(({ open_cents }) => BigInt(open_cents)),
  );
  const xlsx = Buffer.from(await (await ask(`${asked}&format=xlsx`)).arrayBuffer());
  const [head, ...cells] = await readSheet(xlsx, "Rows");
  expect(head).toEqual(["Claim", "Service", "Payer", "Open", "Age"]);
  expect(cells.map(([, service, , open]) => [service, open])).toEqual(
    shown.map(({ service_on, open_cents }) => [
      service_on && new Date(`${service_on}T00:00:00Z`),
      open_cents / 100,
    ]),
  );
  const about = new Map((await readSheet(xlsx, "About")).map(([name, said]) => [name, said]));
  expect(about.get("As of")).toBe("Aug 20, 2026");
  expect(about.get("Narrowed to")).toBe("Open, credits aside");
});

it("finds what a search found, and keeps its words out of every file and of the audit", async () => {
  const patient = (await listed("-open")).find((row) => row.patient)?.patient ?? "";
  const [name = ""] = patient.split(",");
  const token = practice.memory.keep(name);
  const shown = await listed("-open", { search: name } as object);
  const rows = await rowsOf(await ask(`claims?${day}&found=${token}&columns=open`));
  expect(rows.length).toBe(shown.length);
  const about = await (await ask(`claims?${day}&found=${token}&format=about`)).text();
  expect(about).toContain("a search, whose words stand in no file");
  expect(about).not.toContain(name);
  expect((await ask(`claims?${day}&found=gone`)).status).toBe(410);
  for (const table of ["claims", "aging-by-payer"])
    expect((await ask(`${table}?${day}&search=${name}`)).status).toBe(400);
  const [file = ""] = readdirSync(join(practice.home, "audit"));
  const audit = readFileSync(join(practice.home, "audit", file), "utf8");
  expect(audit).toContain(`"rows":${shown.length}`);
  expect(audit).not.toContain(name);
});

it("gives a viewer no names, in any format", async () => {
  const as = { role: "viewer" } as const;
  const ids = all.map(({ id }) => id).join(",");
  const rows = await rowsOf(await ask(`claims?${day}&columns=${ids}`, as));
  expect(Object.keys(rows[0] ?? {})).not.toContain("Patient");
  const parquet = await rowsOf(await ask(`claims?${day}&format=parquet&columns=${ids}`, as));
  expect(parquet[0]).not.toHaveProperty("patient");
  expect((await ask(`worklist?${day}&queue=all`, as)).status).toBe(403);
});

it("gives the worklist as it stands, each second line in a column of its own", async () => {
  const rows = await rowsOf(await ask(`worklist?${day}&queue=all`));
  const { listWorklist } = await import("#queries/worklist/list-worklist.ts");
  const { warehouse } = await import("#app/reader.server.ts");
  const items = await listWorklist(await warehouse(), defaultFilters("2026-08-20"));
  expect(items.length).toBeGreaterThan(5);
  expect(rows.map((row) => [row.Open, row.Deadline])).toEqual(
    items.map(({ open_cents, due_on }) => [(open_cents / 100).toFixed(2), due_on]),
  );
  expect(rows.map((row) => row.Claim ?? row.Claims)).toEqual(
    items.map((item) => (item.claims > 1 ? String(item.claims) : item.control_number)),
  );
});

it("gives the audit's own lines, newest first", async () => {
  const rows = await rowsOf(await ask("audit?act=exported"));
  expect(rows.length).toBeGreaterThan(3);
  expect(rows[0]).toMatchObject({ act: "exported", email: "o@practice.example" });
  const parquet = await rowsOf(await ask("audit?act=exported&format=parquet"));
  // The one taken first is a line of its own since.
  expect(parquet.slice(1)).toEqual(rows.map((row) => ({ ...row, line: String(row.line) })));
});
