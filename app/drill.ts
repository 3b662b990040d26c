import { drillParams, noDrill } from "#queries/claims/drill.ts";
import type { ParamsOf, Query } from "#queries/query.ts";
import { month, period } from "#reports/format.ts";
import { cptFamilyWords } from "./cpt-family-words.ts";
import { movedCauseWords } from "./moved-words.ts";
import { rootCauseWords } from "./root-cause-words.ts";

/** What narrows a list of claims on top of the filters, as `claims` takes it. */
export type Drill = ParamsOf<Query<Record<string, never>, typeof drillParams>>;
type DrillName = keyof typeof drillParams;

/** `root-cause` of `rootCause`: parameter names in URLs are those of the command line. */
function urlName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const NAMES = (Object.keys(drillParams) as DrillName[]).filter((name) => name !== "search");

/**
 * Reads the drill of a list's URL; what is not asked is null. `found` is what the list is searched for: it comes from the
 * session, never from the address.
 */
export function parseDrill(search: URLSearchParams, found: string | null = null): Drill {
  const drill: { -readonly [name in DrillName]: string | null } = { ...noDrill };
  for (const name of NAMES) drill[name] = search.get(urlName(name))?.trim() || null;
  return { ...drill, search: found?.trim() || null };
}

/** One narrowing in words, and the URL parameters that go when it is removed. */
export type Chip = { readonly words: string; readonly remove: readonly string[] };

/**
 * The drill as chips, each a thing one can say and take away: "Denied CO-97, opened Sep 1 – Nov 22, 2026". Narrowings
 * that mean nothing without one another share a chip.
 */
export function drillChips(
  drill: Drill,
  asked: { from: string; to: string; asOf: string; basis: string },
): Chip[] {
  const span = period(asked.from, asked.to);
  const chips: (Chip | null)[] = [
    denialChip(drill, span),
    balanceChip(drill, asked.basis),
    drill.status && { words: `Status ${drill.status}`, remove: ["status"] },
    drill.submitted && {
      words: `${SUBMITTED[drill.submitted] ?? drill.submitted}, first submitted ${span}`,
      remove: ["submitted"],
    },
    drill.firstPayer && {
      words: `First submitted to ${drill.firstPayer}`,
      remove: ["first-payer"],
    },
    drill.paid && { words: paidWords(drill.paid, span), remove: ["paid"] },
    rejectionChip(drill),
    drill.cash && {
      words: `Payment in ${drill.cash === "period" ? span : month(drill.cash)}`,
      remove: ["cash"],
    },
    drill.remitted && {
      words: `First adjudicated ${span}${drill.remitted === "denied" ? ", a line denied in full" : ""}`,
      remove: ["remitted"],
    },
    movedChip(drill, span),
    drill.collection && {
      words: `Cohort of the ${drill.collection} collection rate: served in the 12 months ending 120 days before the day`,
      remove: ["collection"],
    },
    drill.served && { words: `Served ${span}, first submission known`, remove: ["served"] },
    drill.origin && {
      words: ORIGINS[drill.origin] ?? `Origin ${drill.origin}`,
      remove: ["origin"],
    },
    drill.search && { words: `Found by “${drill.search}”`, remove: ["found"] },
  ].map((chip) => chip || null);
  return chips.filter((chip): chip is Chip => chip !== null);
}

function denialChip(drill: Drill, span: string): Chip | null {
  const { denial, code, rootCause, denier } = drill;
  if (!denial && !code && !rootCause && !denier) return null;
  const what =
    denial === "recovered"
      ? "Denied and recovered"
      : denial === "open"
        ? "Denied and still open"
        : "Denied";
  const why = [rootCause && rootCauseWords(rootCause), code].filter(Boolean).join(", ");
  const words = [
    why ? `${what}: ${why}` : what,
    denier && `by ${denier}`,
    denial && `opened ${span}`,
  ]
    .filter(Boolean)
    .join(", ");
  return { words, remove: ["denial", "code", "root-cause", "denier"] };
}

function balanceChip(drill: Drill, basis: string): Chip | null {
  const { party, bucket, owner } = drill;
  if (!party && !bucket && !owner) return null;
  const who =
    owner && party !== "patient"
      ? `open with ${owner}`
      : party === "patient"
        ? "open with patients"
        : party === "insurance"
          ? "open with insurance"
          : "open";
  const whose = owner && party === "patient" ? ` of ${owner}` : "";
  const age = bucket ? `, ${BUCKETS[bucket] ?? `${bucket} days`}` : "";
  const from = bucket && bucket in AGED ? ` from ${BASES[basis] ?? basis}` : "";
  const words = `${who}${whose}${age}${from}`;
  return {
    words: words.charAt(0).toUpperCase() + words.slice(1),
    remove: ["party", "bucket", "owner"],
  };
}

function rejectionChip(drill: Drill): Chip | null {
  const { rejectedBy, rejectCode } = drill;
  if (!rejectedBy && !rejectCode) return null;
  const words = ["Rejected", rejectedBy && `by ${rejectedBy}`, rejectCode && `(${rejectCode})`]
    .filter(Boolean)
    .join(" ");
  return { words, remove: ["rejected-by", "reject-code"] };
}

/** A cell of what moved a figure: its family and cause go with it. */
function movedChip({ moved, cellFamily, cellCause }: Drill, span: string): Chip | null {
  if (!moved) return null;
  const of = cellFamily ? `, ${cptFamilyWords(cellFamily)}` : "";
  const remove = ["moved", "cell-family", "cell-cause"];
  if (moved === "denials") {
    const denied = cellCause === "any" ? ", a line denied in full" : "";
    const why = cellCause && !denied ? `, denied: ${movedCauseWords(moved, cellCause)}` : denied;
    return { words: `First adjudicated ${span}${of && `, main line${of.slice(1)}`}${why}`, remove };
  }
  if (moved === "charged") return { words: `Charged in the window of days in A/R${of}`, remove };
  const isCash = moved === "cash";
  const what = isCash ? `Paid ${span}` : "Open money, credits aside";
  const why = cellCause ? `, ${movedCauseWords(isCash ? "cash" : "open", cellCause)}` : "";
  return { words: `${what}${of}${why}`, remove };
}

function paidWords(paid: string, span: string): string {
  if (paid === "cohort-30-paid") return `Paid within 30 days, submitted 30 days before ${span}`;
  if (paid === "cohort-30") return `Submitted 30 days before ${span}`;
  return `First paid ${span}`;
}

const AGED: { readonly [bucket: string]: true } = {
  "0-30": true,
  "31-60": true,
  "61-90": true,
  "91-120": true,
  "121+": true,
  "over-90": true,
};
const BUCKETS: { readonly [bucket: string]: string } = {
  "121+": "over 120 days",
  "over-90": "over 90 days",
  "no date": "no date known",
  credit: "credit balances",
  open: "credits aside",
  any: "credits counted in",
};
const BASES: { readonly [basis: string]: string } = {
  service: "the service date",
  submission: "the first submission",
  responsibility: "the day the party became responsible",
};
const SUBMITTED: { readonly [state: string]: string } = {
  all: "All claims",
  judged: "Accepted or rejected",
  "payer-judged": "Accepted or rejected by the payer's front end",
  acknowledged: "Acknowledged",
  unacknowledged: "Without a receipt",
  accepted: "Accepted at first submission",
  rejected: "Rejected at first submission",
  adjudicated: "Adjudicated",
  resolved: "Resolved at first adjudication",
  unresolved: "Not resolved at first adjudication",
  pending: "Not yet adjudicated",
};
const ORIGINS: { readonly [origin: string]: string } = {
  remittance: "Known only from remittances",
  "837": "From claim files",
  claims: "From claim exports",
};
