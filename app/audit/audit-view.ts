import type { Place } from "#audit/newest-first.ts";

/** What of the audit is asked for. All of it is in the address. */
export type AuditView = {
  /** A person's id; `command-line`; `nobody` (not signed in); empty: everyone. */
  readonly person: string;
  readonly act: string;
  readonly claim: string;
  /** Days, UTC; empty: from the first, to the last. */
  readonly since: string;
  readonly until: string;
  /** Only what is older. */
  readonly before: Place | null;
};

export const viewNames = ["person", "act", "claim", "since", "until"] as const;

/** Reads an address; throws a 400 Response with a sentence where a day is none. */
export function parseAuditView(search: URLSearchParams): AuditView {
  const text = (name: string) => (search.get(name) ?? "").trim().slice(0, 100);
  const day = (name: string) => {
    const given = text(name);
    if (given === "" || isDay(given)) return given;
    throw new Response(`${name} is no day: it takes YYYY-MM-DD.`, { status: 400 });
  };
  return {
    person: text("person"),
    act: text("act"),
    claim: text("claim"),
    since: day("since"),
    until: day("until"),
    before: parsePlace(search.get("before") ?? ""),
  };
}

/** The instant, the file and the line, as one word of an address. */
export function writePlace({ at, file, seq }: Place): string {
  return [at, file, seq].join("~");
}

function parsePlace(text: string): Place | null {
  const [at = "", file = "", seq = ""] = text.split("~");
  const isPlace = isDay(file.slice(0, 10)) && /^[\w.-]{1,80}$/.test(file) && /^\d{1,12}$/.test(seq);
  return isPlace ? { at: at.slice(0, 30), file, seq: Number(seq) } : null;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
