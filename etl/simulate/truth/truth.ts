import type { Simulated } from "../simulate.ts";
export function truthOf(simulated: Simulated): unknown {
  return { simulated: simulated.lastDay };
}
