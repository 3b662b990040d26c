import { totalmem } from "node:os";

const megabyte = 1024 * 1024;

/**
 * What DuckDB may hold for readers, for `memory_limit`: an eighth of the machine's memory, 1 GiB at least (the list of 520,000
 * claims with most of its columns takes 768 MB, whoever reads it) and 4 GiB at most. It takes no more than is asked for.
 */
export function readerMemory(total: number = totalmem()): string {
  return `${Math.round(Math.min(4096, Math.max(1024, total / 8 / megabyte)))}MiB`;
}
