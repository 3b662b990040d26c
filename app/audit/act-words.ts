import { wordsOf } from "#audit/acts.ts";
import type { Line } from "#audit/line.ts";
import { count } from "#reports/format.ts";

/** An act as a page shows it. */
export type ShownAct = {
  readonly key: string;
  readonly at: string;
  readonly who: string;
  /** E-mail and role at that time, or the machine's user. */
  readonly whoMore: string;
  readonly act: string;
  readonly claimId: string | null;
  readonly detail: string;
  readonly address: string;
  readonly requestId: string;
};

/** @param names of people, by id: as they are called today */
export function shownAct(line: Line, key: string, names: ReadonlyMap<string, string>): ShownAct {
  const { who } = line;
  const isPerson = who !== null && "id" in who;
  return {
    key,
    at: line.at,
    who: who === null ? "Nobody signed in" : isPerson ? (names.get(who.id) ?? who.email) : who.user,
    whoMore: who === null ? "" : isPerson ? `${who.email}, ${who.role}` : "command line",
    act: wordsOf(line.act),
    claimId: line.claimId ?? null,
    detail: detailWords(line, names),
    address: line.address ?? "",
    requestId: line.requestId ?? "",
  };
}

/** What says by itself what it is. */
const unnamed = ["what"];

/** Random ids: enough of them to tell one from another. */
const ids = ["batch", "undoes", "project"];

/** `claim_ids`, `nextOn` as words. */
function titleOf(name: string): string {
  return name
    .replaceAll("_", " ")
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function detailWords({ detail = {} }: Line, names: ReadonlyMap<string, string>): string {
  const word = (value: string | number | boolean) =>
    typeof value === "number" ? count(value) : (names.get(String(value)) ?? String(value));
  return Object.entries(detail)
    .filter(([, value]) => value !== "" && value !== false && String(value) !== "")
    .sort(([a], [b]) => Number(ids.includes(a)) - Number(ids.includes(b)))
    .map(([name, value]) => {
      const values = typeof value === "object" ? value : [value];
      const shown = values.slice(0, 10).map(word).join(", ");
      const more = values.length > 10 ? ` and ${values.length - 10} more` : "";
      if (ids.includes(name)) return `${titleOf(name)}: ${shown.slice(0, 8)}`;
      if (name === "did") return titleOf(shown);
      return unnamed.includes(name) ? shown : `${titleOf(name)}: ${shown}${more}`;
    })
    .join(" · ");
}
