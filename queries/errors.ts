/** Asked for a practice or location that is not within the person's reach; whether it exists is not told. */
export class OutOfReach extends Error {
  constructor() {
    super("There is no such practice or location, or it is not yours to see.");
    this.name = "OutOfReach";
  }
}

/** A query was ended because it took too long. */
export class TookTooLong extends Error {
  constructor(seconds: number) {
    super(`This took longer than ${seconds} seconds; narrow the period or try again.`);
    this.name = "TookTooLong";
  }
}

/** A query needs more memory than the reader may have. */
export class NeedsMemory extends Error {
  constructor() {
    super("This needs more memory than the dashboard may take; narrow the period or the filters.");
    this.name = "NeedsMemory";
  }
}

/** A query was ended because nobody waits for it any more. */
export class NobodyWaits extends Error {
  constructor() {
    super("Whoever asked is gone.");
    this.name = "NobodyWaits";
  }
}

/** A file was asked for before anything was published. */
export class NothingLoaded extends Error {
  constructor() {
    super("Nothing is loaded yet, so there are no rows to write.");
    this.name = "NothingLoaded";
  }
}
