import { readFile } from "node:fs/promises";
import type { Truth } from "#etl/simulate/truth/truth.ts";
import { catalogue } from "#queries/catalogue.ts";
import { defaultFilters } from "#queries/filters.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";
import { askTruth } from "./ask-truth.ts";
import { lastDay } from "./practice-home.ts";

/** Opens a home for `read`, with the first copy's practice and the others, by id. */
async function reading<T>(
  home: string,
  read: (reader: Warehouse, first: string, others: string[]) => Promise<T>,
): Promise<T> {
  const noLimit = Number.POSITIVE_INFINITY;
  const reader = await openReader(home, { timeLimitSeconds: noLimit });
  try {
    const options = await reader.run(catalogue["filter-options"], {});
    const ids = options.filter(({ part }) => part === "practice").map(({ value }) => value);
    const [first = "", ...others] = ids.sort();
    return await read(reader, first, others);
  } finally {
    await reader.close();
  }
}

/** Key figures of all practices but the first copy, on the last day, as text. */
export function figuresOfOthers(home: string): Promise<string> {
  return reading(home, async (reader, _, practice) => {
    const filters = { ...defaultFilters(lastDay), practice };
    return JSON.stringify([
      await askTruth["ar-aging"](reader, filters),
      await askTruth["kpi-summary"](reader, filters),
    ]);
  });
}

/** Throws where the first copy's figures are not those that the simulator remembers. */
export async function requireTruth(home: string, file: string): Promise<void> {
  const truth: Truth = JSON.parse(await readFile(file, "utf8"));
  await reading(home, async (reader, first) => {
    for (const day of [truth, ...truth.past]) {
      const filters = { ...defaultFilters(day.as_of), practice: [first] };
      for (const [name, query] of Object.entries(askTruth)) {
        const told = Object.entries(day.queries).find(([n]) => n === name)?.[1] ?? [];
        const want = told.filter((row) => !isCash(row));
        const rows = (await query(reader, filters)).filter((row) => !isCash(row));
        const isSame = rows.length === want.length && want.every((row, i) => agree(row, rows[i]));
        if (!isSame)
          throw new Error(
            `${name} of ${day.as_of}: ${JSON.stringify(rows)}; simulated: ${JSON.stringify(want)}`,
          );
      }
    }
  });
}

/** Cash that nobody has applied yet is no single practice's: the figure of one is less. */
const isCash = (row: object) => "name" in row && row.name === "cash";

/** Whether a row holds what is remembered; rates are quotients of whole numbers, equal but for the last bits. */
function agree(want: object, row: object | undefined): boolean {
  const got = new Map(Object.entries(row ?? {}));
  return Object.entries(want).every(([name, value]) => {
    const found = got.get(name);
    return typeof value === "number" && typeof found === "number"
      ? Math.abs(found - value) < 1e-9
      : found === value;
  });
}
