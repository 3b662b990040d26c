/** An error as the log may hold it. */
export type ErrorSaid = {
  readonly name: string;
  readonly code?: string;
  /** Where it happened: functions, files, lines. */
  readonly at: readonly string[];
  readonly cause?: ErrorSaid;
};

/** DuckDB's words begin with what kind of error it was. */
const kind = /^([A-Z][A-Za-z]*(?: [A-Za-z]+)? Error):/;
const frame = /^\s+at (?:.* \()?[^()]*:\d+:\d+\)?$/;

/**
 * What an error is and where it happened, without its message: DuckDB, JSON.parse and others quote the values they
 * stumbled over, and those may be a patient's.
 */
export function describeError(error: unknown, depth = 0): ErrorSaid {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = "code" in error ? String(error.code) : kind.exec(error.message)?.[1];
  const lines = (error.stack ?? "").replace(error.message, "").split("\n");
  return {
    name: error.name,
    ...(code !== undefined && { code }),
    at: lines.filter((line) => frame.test(line)).map((line) => line.trim().slice(3)),
    ...(error.cause !== undefined && depth < 3 && { cause: describeError(error.cause, depth + 1) }),
  };
}
