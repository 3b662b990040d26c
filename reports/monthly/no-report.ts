/** There can be no report of the month asked for; the message says why, in a sentence for people. */
export class NoReport extends Error {
  override readonly name = "NoReport";
}
