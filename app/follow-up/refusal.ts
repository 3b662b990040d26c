/** An act that is not done, with the sentence that says why; nothing was changed. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 409,
    sentence: string,
    /** The form's field to look at. */
    readonly field?: string,
  ) {
    super(sentence);
  }
}

/** Claims outside the person's reach and claims that do not exist read alike. */
export function noSuchClaim(): Refusal {
  return new Refusal(404, "No claim goes by this id.");
}
