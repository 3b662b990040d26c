import { benchDay } from "./day.ts";
import { benchLists } from "./lists.ts";
import { benchLoad } from "./load.ts";
import type { Measure } from "./measure.ts";
import { benchPages } from "./pages.ts";
import { benchPeople } from "./people.ts";
import { benchQueries } from "./queries.ts";
import type { BenchSize } from "./sizes.ts";

/** Measures one thing at a size. Throws on a wrong result, never on time. */
export type Bench = (size: BenchSize) => Promise<Measure[]>;

/** All benches, in the order in which they run when none is named. */
export const benches: Readonly<Record<string, Bench>> = {
  load: benchLoad,
  queries: benchQueries,
  day: benchDay,
  pages: benchPages,
  lists: benchLists,
  people: benchPeople,
};
