/** What became of a segment; every segment of a file is counted as exactly one. */
export const USED = 0;
/** of a kind that docs/data-flow.md lists as not used */
export const UNUSED = 1;
/** of no kind that belongs here: an issue */
export const UNKNOWN = 2;

export type Usage = typeof USED | typeof UNUSED | typeof UNKNOWN;

/** The parser of one transaction set. Its tables and totals are forgotten if SE never comes. */
export interface SetParser {
  /** `source_file.kind` of a file of such sets */
  readonly kind: string;
  readonly isSupported: boolean;
  /** Takes the reader's current segment. */
  segment(): Usage;
  /** SE has come: the reader is on it. */
  end(): void;
  /** The set's hash is known: ids can be written. */
  identify(low: number, high: number): void;
}
