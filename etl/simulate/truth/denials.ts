import type { Day } from "../calendar.ts";
import type { Claim } from "../memory.ts";
import type { Payer } from "../practice/payers.ts";
import { byText, entryOf, isWithin, type Period } from "./known.ts";
import type { PayerNames } from "./payer-names.ts";
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

interface Cell {
  readonly payer: Payer;
  readonly rootCause: string;
  readonly code: string;
  claims: number;
  lines: number;
  deniedCents: number;
  recoveredCents: number;
}

/** `denials-by-payer`: unexpected episodes opened in the period; what payers paid on those lines since. */
export class DenialsCount {
  private readonly cells = new Map<string, Cell>();

  constructor(
    private readonly asOf: Day,
    private readonly period: Period,
  ) {}

  add(claim: Claim): void {
    if (claim.words.length === 0) return;
    const { episodes, paid } = episodesOf(claim, this.asOf);
    const lines = new Map<Cell, Set<number>>();
    for (const episode of episodes) {
      if (episode.isExpected || !isWithin(episode.openedOn, this.period)) continue;
      const { payer, rootCause, code } = episode;
      const cell = entryOf(this.cells, `${payer.id}|${rootCause}|${code}`, () => ({
        ...{ payer, rootCause, code },
        ...{ claims: 0, lines: 0, deniedCents: 0, recoveredCents: 0 },
      }));
      let since = 0;
      for (const { line, day, cents } of paid)
        if (line === episode.line && day > episode.openedOn) since += cents;
      entryOf(lines, cell, () => new Set()).add(episode.line);
      cell.deniedCents += episode.deniedCents;
      cell.recoveredCents += Math.min(episode.deniedCents, Math.max(0, since));
    }
    for (const [cell, ofClaim] of lines) {
      cell.claims++;
      cell.lines += ofClaim.size;
    }
  }

  rows(names: PayerNames): DenialsRow[] {
    return [...this.cells.values()]
      .map((cell) => ({
        payer: names.of(cell.payer),
        root_cause: cell.rootCause,
        code: cell.code,
        claims: cell.claims,
        lines: cell.lines,
        denied_cents: cell.deniedCents,
        recovered_cents: cell.recoveredCents,
      }))
      .sort(
        (a, b) =>
          b.denied_cents - a.denied_cents ||
          byText(a.payer, b.payer) ||
          byText(a.root_cause, b.root_cause) ||
          byText(a.code, b.code),
      );
  }
}
