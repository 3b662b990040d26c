/** What became of one file of a load, as `dermledger load --json` tells it. Money in cents. */
export type Verdict = {
  /** as it was called where it came from; `a.zip/member` for what is packed */
  readonly name: string;
  readonly sha256: string | null;
  readonly kind: string;
  readonly status: "loaded" | "duplicate" | "partial" | "rejected" | "unsupported";
  readonly claims: number;
  readonly chargeCents: number;
  readonly paidCents: number;
  readonly repeats: number;
  readonly issues: number;
  /** the weightiest issue, in a sentence; null where there is none to mention */
  readonly why: string | null;
  /** stable key of that issue */
  readonly code: string | null;
};

/** How far a running job is, as its child tells on stderr (`--progress json`). */
export type Progress =
  | { readonly stage: "waiting" }
  | {
      readonly stage: "reading";
      readonly done: number;
      readonly total: number;
      readonly claims: number;
    }
  | {
      readonly stage: "publishing";
      readonly done: number;
      readonly total: number;
    };

/** Work on the warehouse that goes on beside the pages, in a process of its own. Instants are UTC, ISO 8601. */
export type Job = {
  readonly id: string;
  readonly kind: "load" | "publish" | "rebuild";
  /** what it is about: "3 files uploaded", "filing limits changed" */
  readonly name: string;
  /** who started it; null: the inbox */
  readonly by: string | null;
  readonly state: "waiting" | "running" | "done" | "failed";
  readonly queuedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly progress: Progress | null;
  readonly files: readonly Verdict[];
  /** why it failed, in plain words */
  readonly failure: string | null;
  /** whether it can be begun again where it failed */
  readonly isRepeatable: boolean;
};

/** How far a job is: words, and a share where one can be told. */
export function progressOf(job: Job): { words: string; share: number | null } {
  const { progress } = job;
  if (job.state === "waiting") return { words: "waits for the one before it", share: null };
  switch (progress?.stage) {
    case undefined:
      return { words: "starting", share: null };
    case "waiting":
      return { words: "waits until another load is done", share: null };
    case "reading": {
      // A .zip counts once and is told by what is in it.
      const total = Math.max(progress.total, progress.done);
      const read = `${progress.done.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} files`;
      const claims = progress.claims.toLocaleString("en-US");
      return { words: `reading: ${read}, ${claims} claims`, share: progress.done / total };
    }
    case "publishing":
      return {
        words: "working out the numbers",
        share: Math.min(1, progress.done / progress.total),
      };
  }
}
