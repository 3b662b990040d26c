import type { Measure } from "./measure.ts";

export async function benchQueries(_claims: number): Promise<Measure[]> {
  return [];
}
