/**
 * What went wrong, in a sentence: what the operating system answers with a code is put into words, with the
 * path or port it was about; anything else says what it says.
 */
export function explainError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const words = "code" in error ? sentences[String(error.code)] : undefined;
  const said = words?.(whereOf(error));
  if (said !== undefined) return said;
  if (/Could not set lock on file .*office\.duckdb/.test(error.message))
    return "A dashboard is running on this home already: stop it first, or set DERMLEDGER_HOME to another folder.";
  if (!/not a valid DuckDB database file|database does not exist/.test(error.message))
    return error.message;
  return `The published warehouse cannot be opened: dermledger rebuild makes it anew from the archive. (${error.message})`;
}

/** By the code of Node.js and the operating system. */
const sentences: { readonly [code: string]: (where: string) => string } = {
  ENOENT: (where) => `There is no file or folder ${where}.`,
  ENOTDIR: (where) => `${where} cannot be: a part of that path is a file, not a folder.`,
  EISDIR: (where) => `${where} is a folder; a file is needed there.`,
  EEXIST: (where) => `${where} is there already, and is no folder.`,
  EACCES: (where) =>
    `The user who runs this may not read or write ${where}: check its permissions.`,
  EPERM: (where) => `The user who runs this may not read or write ${where}: check its permissions.`,
  EROFS: (where) => `${where} is on a disk that can only be read.`,
  ENOSPC: () => "The disk is full. Make room and try again.",
  EFBIG: (where) => `${where} would become larger than this user or disk may write.`,
  EMFILE: () => "This machine allows this user too few open files at once (ulimit -n).",
  EADDRINUSE: (where) =>
    `Port ${where} is in use, perhaps by another dashboard: name another with --port.`,
};

/** The path or port that an error of the system is about. */
function whereOf(error: Error): string {
  if ("dest" in error) return String(error.dest);
  if ("path" in error) return String(error.path);
  return "port" in error ? String(error.port) : "there";
}
