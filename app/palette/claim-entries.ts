import { spelled } from "#queries/claims/claim-key.ts";
import { date } from "#reports/format.ts";
import type { Found } from "../routes/find/route.ts";
import type { CurrentView } from "../ui/view.tsx";
import { type FoundKind, foundKinds, foundWords } from "./found-kind.ts";
import { match, type Stretch, wordsOf } from "./match.ts";
import type { Ranked } from "./rank.ts";

export type RankedClaim = Ranked & { readonly underStretches: readonly Stretch[] };

/**
 * Claims found, each with what it was found by: the number, or the line under it. One of a visit after the day that is looked
 * at, of which nothing was known then, opens as of today, and says so.
 */
export function claimEntries(
  found: Found,
  text: string,
  { view, link }: Pick<CurrentView, "view" | "link">,
): RankedClaim[] {
  return found.claims.map((claim) => {
    const kind = foundKinds.find((each) => each === claim.kind) ?? "number";
    const words = claim.control_number ?? claim.claim_id;
    const isShown = kind === "number" && spelled(words) === claim.key;
    const patient = [claim.last_name, claim.first_name].filter(Boolean).join(", ");
    const by = isShown || kind === "name" ? [] : [`${foundWords[kind]} ${claim.key}`];
    const isLater = claim.service_on !== null && claim.service_on > view.asOf;
    const then = isLater ? ["opens as of today"] : [];
    const under = [patient, claim.payer, ...by, ...then].filter((part) => part !== "").join(" · ");
    const to = link(`/claims/${claim.claim_id}`, isLater ? { "as-of": undefined } : {});
    return {
      entry: {
        id: `claim ${claim.claim_id}`,
        group: "claims",
        icon: "claims",
        words,
        under,
        hint: claim.service_on === null ? undefined : date(claim.service_on),
        does: { kind: "go", to },
      },
      stretches: isShown ? spelledIn(words, text) : [],
      underStretches: isShown ? [] : foundIn(under, text, kind),
    };
  });
}

function foundIn(under: string, text: string, kind: FoundKind): readonly Stretch[] {
  if (kind !== "name") return spelledIn(under, text);
  return match(wordsOf(text), under)?.stretches ?? [];
}

/** The first stretch of a text whose letters and digits are those typed, signs between them aside. */
export function spelledIn(text: string, typed: string): readonly Stretch[] {
  const wanted = spelled(typed);
  const places = [...text].flatMap((letter, at) => (spelled(letter) === "" ? [] : at));
  const at = wanted === "" ? -1 : spelled(text).indexOf(wanted);
  const [first, last] = [places[at], places[at + wanted.length - 1]];
  return at === -1 || first === undefined || last === undefined ? [] : [[first, last + 1]];
}
