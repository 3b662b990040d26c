import { totalmem } from "node:os";

const megabyte = 1024 * 1024;

/**
 * What DuckDB may hold in a load, for `memory_limit`: a quarter of the machine's memory, 512 MiB at least and 4 GiB at most.
 * It takes no more than the load needs; the first publish of a million claims ran out of 512 MiB, where a step cannot spill.
 */
export function loadMemory(total: number = totalmem()): string {
  return `${Math.round(Math.min(4096, Math.max(512, total / 4 / megabyte)))}MiB`;
}
