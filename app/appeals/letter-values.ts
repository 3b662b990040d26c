import { icdWords } from "#reports/appeal/icd-words.ts";
import type { PacketClaim } from "#reports/appeal/packet.ts";
import { counted, date, moneyExact } from "#reports/format.ts";
import type { Values } from "./fill-text.ts";
import { codesOf, type Fit, type Issue } from "./issue.ts";

/** What a letter knows of the claims it is about, in words, whichever paragraph asks. */
export function letterValues(
  issues: readonly Issue[],
  claims: readonly PacketClaim[],
  { payer, phone }: { readonly payer: string; readonly phone: string },
): Values {
  const shorts = issues.flatMap((issue) => issue.shorts);
  const total = (of: (each: (typeof shorts)[number]) => number) =>
    shorts.length === 0 ? "" : moneyExact(shorts.reduce((sum, each) => sum + of(each), 0));
  const amount = claims.reduce((sum, { disputedCents }) => sum + disputedCents, 0);
  return {
    payer,
    phone,
    claims: counted(claims.length, "claim"),
    amount: moneyExact(amount),
    decided: daysWords(issues.map(({ answeredOn }) => answeredOn)),
    denied: listed(unique(issues.flatMap(deniedCodes))),
    reasons: unique(issues.flatMap(reasonsOf)).join("; "),
    service: daysWords(issues.map(({ serviceOn }) => serviceOn)),
    diagnoses: unique(claims.flatMap(({ diagnoses }) => diagnoses.split(", ")))
      .filter(Boolean)
      .map(icdWords)
      .join(", "),
    authorization: issues.length === 1 ? (issues[0]?.authorization ?? "") : "",
    sent: daysWords(issues.map(({ sentOn }) => sentOn)),
    accepted: daysWords(issues.map(({ acceptedOn }) => acceptedOn)),
    "accepted by": listed(unique(issues.map(({ acceptedBy }) => acceptedBy)).filter(Boolean)),
    "days to file": waits(issues),
    allowed: total(({ allowedCents }) => allowedCents),
    expected: total(({ expectedCents }) => expectedCents),
    short: total(({ expectedCents, allowedCents }) => expectedCents - allowedCents),
  };
}

/** What a paragraph speaks of, over all claims that it fits; where it fits none, of everything in dispute. */
export function fitValues(fits: readonly Fit[], issues: readonly Issue[]): Values {
  const told = unique(fits.flatMap(({ about }) => about));
  const about = told.length > 0 ? told : unique(issues.flatMap(deniedCodes));
  const beside = unique(fits.flatMap((fit) => fit.beside ?? []));
  return {
    about: listed(about),
    beside: listed(beside),
    was: about.length === 1 ? "was" : "were",
    is: about.length === 1 ? "is" : "are",
  };
}

function deniedCodes({ lines, denials, shorts }: Issue): string[] {
  const numbers = new Set([...denials, ...shorts].map(({ lineNo }) => lineNo));
  return codesOf(lines.filter(({ lineNo }) => numbers.has(lineNo) || numbers.has(0)));
}

/** `CO-97, N19 (counted inside another service)`. */
function reasonsOf({ denials }: Issue): string[] {
  return denials.map(({ group, carc, remarks, words }) => {
    const code = [group, carc].filter(Boolean).join("-");
    const codes = [code, ...remarks].filter(Boolean).join(", ");
    const said = words.charAt(0).toLowerCase() + words.slice(1);
    return codes === "" ? said : `${codes} (${said})`;
  });
}

function waits(issues: readonly Issue[]): string {
  const days = issues.flatMap(({ serviceOn, sentOn }) =>
    serviceOn && sentOn
      ? Math.round((Date.parse(sentOn) - Date.parse(serviceOn)) / 86_400_000)
      : [],
  );
  if (days.length < issues.length || days.length === 0) return "";
  const [least, most] = [Math.min(...days), Math.max(...days)];
  return least === most ? counted(least, "day") : `${least} to ${counted(most, "day")}`;
}

/** One day, or the first and the last; nothing where one of them is not known. */
function daysWords(days: readonly (string | null)[]): string {
  const known = days.filter((day) => day !== null).sort();
  const [first] = known;
  const last = known.at(-1);
  if (known.length < days.length || first === undefined || last === undefined) return "";
  return first === last ? date(first) : `${date(first)} to ${date(last)}`;
}

const unique = (texts: readonly string[]) => [...new Set(texts)];

function listed(words: readonly string[]): string {
  if (words.length <= 1) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
