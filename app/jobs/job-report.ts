import type { Job, Verdict } from "./job.ts";

/** A job as pages tell it: all files counted, and of many only those listed that need a look first. */
export type JobReport = Omit<Job, "files"> & {
  readonly counts: { readonly [status in Verdict["status"]]: number };
  readonly claims: number;
  readonly chargeCents: number;
  readonly paidCents: number;
  readonly files: readonly Verdict[];
};

const order: readonly Verdict["status"][] = [
  "rejected",
  "partial",
  "unsupported",
  "loaded",
  "duplicate",
];
/** A list of thousands would be sent again with every look at it. */
const listed = 100;

export function reportOf(job: Job): JobReport {
  const { files } = job;
  const counts = { rejected: 0, partial: 0, unsupported: 0, loaded: 0, duplicate: 0 };
  for (const { status } of files) counts[status]++;
  // What a repeated file holds came with another load.
  const fresh = files.filter(({ status }) => status === "loaded" || status === "partial");
  const sum = (name: "claims" | "chargeCents" | "paidCents") =>
    fresh.reduce((total, file) => total + file[name], 0);
  return {
    ...job,
    counts,
    claims: sum("claims"),
    chargeCents: sum("chargeCents"),
    paidCents: sum("paidCents"),
    files: files
      .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
      .slice(0, listed),
  };
}

/** The files of a job in words: "3 loaded, 1 already loaded". */
export function countsInWords({ counts }: JobReport): string {
  const words: { readonly [status in Verdict["status"]]: string } = {
    loaded: "loaded",
    partial: "partly loaded",
    rejected: "not loaded",
    duplicate: "already loaded",
    unsupported: "kept, not used",
  };
  const parts = (["loaded", "partial", "rejected", "duplicate", "unsupported"] as const)
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status].toLocaleString("en-US")} ${words[status]}`);
  return parts.join(", ") || "no file";
}
