import { join } from "node:path";
import { chainActs } from "#audit/acts.ts";
import type { Line } from "#audit/line.ts";
import { newestFirst, type Place, type Placed, placeOf } from "#audit/newest-first.ts";
import { env } from "../env.server.ts";
import type { AuditView } from "./audit-view.ts";

export const auditFolder = () => join(env.home, "audit");

/** Acts of a page. */
export const pageSize = 100;
/** A page looks through so many lines at most; a filter that fits little goes on with the next page. */
const linesAPage = 200_000;

export type ActsPage = {
  readonly acts: readonly Placed[];
  /** Where the next page goes on; null: this is the end. */
  readonly next: Place | null;
  /** The day down to which was looked; null: to the end. */
  readonly lookedTo: string | null;
};

/** One page of acts, newest first. */
export async function readActs(view: AuditView): Promise<ActsPage> {
  const acts: Placed[] = [];
  let read = 0;
  for await (const { day, read: more, lines } of newestFirst(auditFolder(), wantedOf(view))) {
    for (const placed of lines) {
      if (!fits(placed.line, view)) continue;
      const last = acts.at(-1);
      if (acts.length === pageSize && last) return { acts, next: placeOf(last), lookedTo: null };
      acts.push(placed);
    }
    read += more;
    if (read >= linesAPage) return { acts, next: startOf(day), lookedTo: day };
  }
  return { acts, next: null, lookedTo: null };
}

/** Every act that fits, newest first, a day at a time. */
export async function* eachAct(view: AuditView): AsyncGenerator<Placed[]> {
  for await (const { lines } of newestFirst(auditFolder(), wantedOf(view)))
    yield lines.filter(({ line }) => fits(line, view));
}

function wantedOf(view: AuditView) {
  const holding = view.claim || (isId(view.person) ? view.person : "") || view.act;
  return {
    from: view.since || undefined,
    until: view.until || undefined,
    before: view.before ?? undefined,
    holding: holding || undefined,
  };
}

const isId = (person: string) => person !== "command-line" && person !== "nobody";

function fits(line: Line, { person, act, claim }: AuditView): boolean {
  if (line.act in chainActs) return act === line.act;
  if (act !== "" && line.act !== act) return false;
  if (claim !== "" && line.claimId !== claim && !isAmong(claim, line.detail?.claim_ids))
    return false;
  return person === "" || person === whoOf(line);
}

/** What `person` of the view says for this line. */
export function whoOf({ who }: Line): string {
  if (who === null) return "nobody";
  return "user" in who ? "command-line" : who.id;
}

function isAmong(claim: string, claims: unknown): boolean {
  return Array.isArray(claims) && claims.includes(claim);
}

/** Before the first line of a day. */
function startOf(day: string): Place {
  return { at: "", file: day, seq: 0 };
}
