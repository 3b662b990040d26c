import type { Day } from "../calendar.ts";
import type { Claim } from "../memory.ts";
import type { Payer } from "../practice/payers.ts";
import { byText, isWithin, type Known, type Period } from "./known.ts";
import { replay } from "./replay.ts";
import { hasDenial } from "./share.ts";

/** A denial of one line by one payer, from its first word until another; a reversal alone is no other word. */
export interface Episode {
  readonly claim: Claim;
  readonly line: number;
  readonly payer: Payer;
  readonly openedOn: Day;
  readonly code: string;
  readonly rootCause: string;
  readonly isExpected: boolean;
  readonly deniedCents: number;
}

/** A claim's denial episodes, and payers' payments by line and day, up to a day (DATA.md §6). */
export function episodesOf(
  claim: Claim,
  asOf: Day,
): { episodes: Episode[]; paid: { line: number; day: Day; cents: number }[] } {
  const episodes: Episode[] = [];
  const paid: { line: number; day: Day; cents: number }[] = [];
  const open = new Set<string>();
  replay(claim, asOf, ({ word, shares, repeats }) => {
    for (const [line, share] of shares.entries()) {
      if (share.paidCents !== 0) paid.push({ line, day: word.day, cents: share.paidCents });
      if (line === 0) continue;
      const key = `${line}|${word.payer.id}`;
      const isRepeat = repeats[line] === true;
      if (word.undoes !== null) continue;
      if (!isRepeat && !hasDenial(share)) {
        open.delete(key);
        continue;
      }
      if (!isRepeat && open.has(key)) continue;
      if (!isRepeat) open.add(key);
      const { code, rootCause, isExpected } = share;
      const deniedCents = isRepeat
        ? 0
        : share.deniedCents > 0
          ? share.deniedCents
          : share.deniedPatientCents;
      episodes.push({
        claim,
        line,
        payer: word.payer,
        openedOn: word.day,
        code,
        rootCause,
        isExpected,
        deniedCents,
      });
    }
  });
  return { episodes, paid };
}

export interface DenialsRow {
  readonly payer: string;
  readonly root_cause: string;
  readonly code: string;
  readonly claims: number;
  readonly lines: number;
  readonly denied_cents: number;
  readonly recovered_cents: number;
}

/** `denials-by-payer`: unexpected episodes opened in the period; what payers paid on those lines since. */
export function denialsRows(known: Known, asOf: Day, period: Period): DenialsRow[] {
  const cells = new Map<string, { row: DenialsRow; claims: Set<Claim>; lines: Set<string> }>();
  for (const claim of known.claims) {
    if (claim.words.length === 0) continue;
    const { episodes, paid } = episodesOf(claim, asOf);
    for (const episode of episodes) {
      if (episode.isExpected || !isWithin(episode.openedOn, period)) continue;
      const payer = known.nameOf(episode.payer);
      const key = `${payer}|${episode.rootCause}|${episode.code}`;
      const empty = {
        payer,
        root_cause: episode.rootCause,
        code: episode.code,
        claims: 0,
        lines: 0,
        denied_cents: 0,
        recovered_cents: 0,
      };
      const cell = cells.get(key) ?? {
        row: empty,
        claims: new Set<Claim>(),
        lines: new Set<string>(),
      };
      let since = 0;
      for (const { line, day, cents } of paid)
        if (line === episode.line && day > episode.openedOn) since += cents;
      const recovered = Math.min(episode.deniedCents, Math.max(0, since));
      cell.claims.add(claim);
      cell.lines.add(`${claim.controlNumber}|${episode.line}`);
      cells.set(key, {
        ...cell,
        row: {
          ...cell.row,
          denied_cents: cell.row.denied_cents + episode.deniedCents,
          recovered_cents: cell.row.recovered_cents + recovered,
        },
      });
    }
  }
  return [...cells.values()]
    .map(({ row, claims, lines }) => ({ ...row, claims: claims.size, lines: lines.size }))
    .sort(
      (a, b) =>
        b.denied_cents - a.denied_cents ||
        byText(a.payer, b.payer) ||
        byText(a.root_cause, b.root_cause) ||
        byText(a.code, b.code),
    );
}
