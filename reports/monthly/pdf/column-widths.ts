import type { ReportColumn } from "../monthly-report.ts";

/** A table as its cells are written. */
export type WrittenTable = {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly string[])[];
};

/** Columns that stand under each other: their places in the table, and their widths in points. */
export type ColumnBlock = {
  readonly places: readonly number[];
  readonly widths: readonly number[];
};

type Need = { readonly isText: boolean; readonly least: number; readonly wish: number };

/** Points between columns. */
export const columnGap = 9;

/** Words are stacked in columns of text at least so wide, and at most so wide while others want room. */
const text = { least: 108, most: 190 };

/** Advances of Inter's letters in ems, by kind; its tabular figures are all as wide. */
const advances: readonly (readonly [RegExp, number])[] = [
  [/[\d$–−-]/, 0.655],
  [/[\s.,:;·|'’]/, 0.28],
  [/[%MW]/, 1.01],
  [/[()fijlrtI]/, 0.4],
  [/[A-Z↑↓]/, 0.69],
];

/** Width of a text in Inter, in ems, a little generous. */
export function ems(words: string): number {
  let sum = 0;
  for (const letter of words) sum += advances.find(([kind]) => kind.test(letter))?.[1] ?? 0.6;
  return sum;
}

/** Whether a head stands on one line. */
export const isShortHead = (title: string) => title.length <= 12;

function needOf(table: WrittenTable, place: number, fontSize: number): Need {
  const column = table.columns[place];
  const title = column?.title ?? "";
  const texts = table.rows.map((row) => row[place] ?? "");
  const points = (all: readonly string[]) => Math.ceil(Math.max(0, ...all.map(ems)) * fontSize) + 1;
  // A figure never breaks, and neither does a short head; a longer one does between its words.
  const head = points(isShortHead(title) ? [title] : title.split(/[\s–]/)) + 1;
  if (column?.kind !== "text")
    return { isText: false, least: Math.max(head, points(texts)), wish: 0 };
  const whole = Math.min(text.most, points([title, ...texts]));
  const least = Math.max(head, Math.min(text.least, whole));
  return { isText: true, least, wish: Math.max(0, whole - least) };
}

/** Cuts a table that is wider than the page into blocks under each other, each beginning with the first column. */
export function columnBlocks(table: WrittenTable, room: number, fontSize: number): ColumnBlock[] {
  const needs = table.columns.map((_, place) => needOf(table, place, fontSize));
  return fullBlocks(needs, room).map((places) => ({
    places,
    widths: spread(
      places.flatMap((place) => needs[place] ?? []),
      room - columnGap * (places.length - 1),
    ),
  }));
}

/** As few blocks as the page allows, the last one with at least three columns of its own where there are so many. */
function fullBlocks(needs: readonly Need[], room: number): number[][] {
  const full = blocksWithin(needs, room);
  for (let narrower = room; narrower > room / 2; narrower -= 12) {
    const blocks = blocksWithin(needs, narrower);
    if (blocks.length > full.length) break;
    if ((blocks.at(-1)?.length ?? 0) > 3) return blocks;
  }
  return full;
}

function blocksWithin(needs: readonly Need[], room: number): number[][] {
  const first = needs[0]?.least ?? 0;
  const blocks: number[][] = [[0]];
  let used = first;
  needs.forEach(({ least }, place) => {
    if (place === 0) return;
    if (used + columnGap + least > room && (blocks.at(-1)?.length ?? 0) > 1) {
      blocks.push([0]);
      used = first;
    }
    used += columnGap + least;
    blocks.at(-1)?.push(place);
  });
  return blocks;
}

/** What is left of the page goes first to columns of text, by what they hold, then to all columns of figures alike. */
function spread(needs: readonly Need[], room: number): number[] {
  const sum = (of: (need: Need) => number) => needs.reduce((all, need) => all + of(need), 0);
  const free = Math.max(0, room - sum(({ least }) => least));
  const wished = sum(({ wish }) => wish);
  const share = wished > 0 ? Math.min(1, free / wished) : 0;
  const left = free - wished * share;
  const figures = sum(({ isText }) => (isText ? 0 : 1));
  const more = left / (figures > 0 ? figures : needs.length);
  return needs.map(
    ({ isText, least, wish }) => least + wish * share + (isText && figures > 0 ? 0 : more),
  );
}
