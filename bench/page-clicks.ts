import type { PageView } from "./page-views.ts";

/** One thing that a person opens: `name` in the table, `page` by which its figures are known. */
export type Click = {
  readonly name: string;
  readonly page: string;
  readonly path: string;
  readonly view: PageView;
};

/** What there is to open: filters, claims, and a month that is over (`2026-09`). */
export type Places = {
  readonly views: readonly PageView[];
  readonly claimIds: readonly string[];
  readonly month: string;
};

/** What a look around opens, one after the other; a claim and the worklist as often as a biller would. */
const walk = [
  "/",
  "/aging",
  "/claims",
  "claim",
  "/denials",
  "/moved",
  "/payments",
  "/worklist",
  "claim",
  "/acceptance",
  "/reports",
  "month",
];
/** A filter stays for some pages. */
const pagesOfView = 4;

/** What one person clicks on, without end, the same in each run: every fifth time as a whole document, as by a link in a mail. */
export function* clicksOf(person: number, { views, claimIds, month }: Places): Generator<Click> {
  const random = randomFrom(person + 1);
  const pick = <T>(of: readonly T[], fallback: T): T =>
    of[Math.floor(random() * of.length)] ?? fallback;
  const plain = views[0] ?? [];
  let view = plain;
  for (let step = person; ; step++) {
    // Half of all looks are at everything.
    if (step % pagesOfView === 0) view = random() < 0.5 ? plain : pick(views, plain);
    const page = walk[step % walk.length] ?? "/";
    if (page === "month" && random() < 0.3) {
      yield { name: "file report.pdf", page, path: `/reports/${month}/report.pdf`, view };
      continue;
    }
    const address =
      page === "claim"
        ? `/claims/${pick(claimIds, "")}`
        : page === "month"
          ? `/reports/${month}`
          : page;
    const name = { claim: "/claims/:id", month: "/reports/:month" }[page] ?? page;
    const isDocument = random() < 0.2;
    const search = new URLSearchParams(view.map(([key, value]) => [key, value]));
    const path = isDocument ? address : address === "/" ? "/_root.data" : `${address}.data`;
    const query = search.size > 0 ? `?${search}` : "";
    yield { name: isDocument ? `open ${name}` : name, page, path: path + query, view };
  }
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
