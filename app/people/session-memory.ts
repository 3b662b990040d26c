/**
 * What a session keeps on the server so that it need not stand in an address: searches for patients. Gone with the session
 * or the process.
 */
export type SessionMemory = {
  /** Keeps a text; the token that stands for it in addresses (equal texts share one). */
  keep(text: string): string;
  /** The text behind a token; undefined where this session never kept it. */
  recall(token: string): string | undefined;
};
