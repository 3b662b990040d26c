import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import officeSchema from "#app/office/schema.sql?raw";
import { load } from "#etl/load.ts";
import { claims } from "#queries/claims/claims.ts";
import { noDrill } from "#queries/claims/drill.ts";
import { defaultFilters } from "#queries/filters.ts";
import { followUpStates } from "#queries/follow-up/follow-up-states.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";
import { listWorklist } from "#queries/worklist/list-worklist.ts";

export const asOf = "2026-06-30";

/** A home whose claims people follow up, files and acts at instants of one's choice. */
export type FollowedHome = {
  readonly home: string;
  /** Loads files by name; the path that each got stays, so that one name is one file. */
  readonly loadAt: (instant: string, files: { readonly [name: string]: string }) => Promise<void>;
  /** Sets statuses by control number at an instant: one batch each, `<control><instant>`. */
  readonly say: (instant: string, said: { readonly [control: string]: string }) => Promise<void>;
  /** Takes back what was said of a claim at an instant. */
  readonly undo: (instant: string, control: string, saidAt: string) => Promise<void>;
  /** States by control number, and the control numbers on the worklist, of a day. */
  readonly look: (day?: string) => Promise<{
    readonly states: { readonly [control: string]: Awaited<ReturnType<typeof statesOf>>[number] };
    readonly listed: (string | null)[];
  }>;
  readonly close: () => Promise<void>;
};

const statesOf = (reader: Warehouse, day: string) => reader.run(followUpStates, { asOf: day });

export async function openFollowedHome(): Promise<FollowedHome> {
  const root = await mkdtemp(join(tmpdir(), "dermledger-followed-"));
  const home = join(root, "home");
  await mkdir(home);

  async function reading<T>(read: (reader: Warehouse) => Promise<T>): Promise<T> {
    const reader = await openReader(home, { officeSchema });
    try {
      return await read(reader);
    } finally {
      await reader.close();
    }
  }
  const allClaims = (reader: Warehouse) =>
    reader.run(claims, { ...defaultFilters(asOf), ...noDrill });
  const append = (events: { control: string; row: { [column: string]: string | null } }[]) =>
    reading(async (reader) => {
      const rows = await allClaims(reader);
      const idOf = new Map(rows.map((row) => [row.control_number, row.claim_id]));
      await reader.office?.append(
        events.map(({ control, row }) => ({
          table: "follow_up",
          row: { byId: "p1", claimId: String(idOf.get(control)), ...row },
        })),
      );
    });

  return {
    home,
    loadAt: async (instant, files) => {
      const paths: string[] = [];
      for (const [name, text] of Object.entries(files)) {
        paths.push(join(root, name));
        await writeFile(join(root, name), text);
      }
      const results = await load(paths, { home, now: new Date(instant) });
      expect(results.map(({ status }) => status)).toEqual(results.map(() => "loaded"));
    },
    say: (instant, said) =>
      append(
        Object.entries(said).map(([control, status]) => ({
          control,
          row: {
            eventId: `e${control}${instant}`,
            batchId: `${control}${instant}`,
            doneAt: instant,
            onDay: instant.slice(0, 10),
            kind: "status",
            status,
          },
        })),
      ),
    undo: (instant, control, saidAt) =>
      append([
        {
          control,
          row: {
            eventId: `u${control}${instant}`,
            batchId: `u${control}${instant}`,
            doneAt: instant,
            onDay: instant.slice(0, 10),
            kind: "undo",
            undoes: `${control}${saidAt}`,
          },
        },
      ]),
    look: (day = asOf) =>
      reading(async (reader) => {
        const rows = await allClaims(reader);
        const controlOf = new Map(rows.map((row) => [row.claim_id, row.control_number]));
        const found = await statesOf(reader, day);
        const listed = await listWorklist(reader, defaultFilters(day));
        return {
          states: Object.fromEntries(found.map((row) => [controlOf.get(row.claim_id), row])),
          listed: listed.map(({ control_number }) => control_number).sort(),
        };
      }),
    close: () => rm(root, { recursive: true, force: true }),
  };
}
