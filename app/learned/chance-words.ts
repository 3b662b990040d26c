import type { Chance } from "#queries/learned/claim-chances.ts";
import { count, counted, rate } from "#reports/format.ts";

type Told = Pick<
  Chance,
  | ("age" | "attempt" | "prior" | "of_age" | "decided" | "won" | "payer_decided" | "payer_won")
  | ("alike" | "alike_won" | "chance" | "chance_low" | "chance_high" | "payer")
>;

/** `30 to 46 %`. */
export function rangeWords({ chance_low, chance_high }: Told): string {
  return `${(chance_low * 100).toFixed(0)} to ${rate(chance_high, 0)}`;
}

const attempts = ["", "first", "second", "third or later"];

/** Everything that a chance stands on, a sentence each. */
export function chanceSentences(told: Told): string[] {
  const { age, prior, of_age, decided, won, payer, payer_decided, payer_won } = told;
  const open = age === 0 ? "" : ` that were still open after ${age} days`;
  const scaled =
    Math.abs(prior - of_age) < 0.005
      ? ""
      : `, ${rate(of_age, 0)} as your denials of other root causes${open} held beside theirs`;
  return [
    decided === 0
      ? `None of your denials of this root cause${open} is decided yet.`
      : `Of ${counted(decided, "decided denial")} of this root cause${open}, ${count(won)} brought money.`,
    payer_decided === 0
      ? ""
      : `Of these ${payer} decided ${count(payer_decided)}: ${count(payer_won)} paid.`,
    told.alike === 0
      ? ""
      : `For the same kind of service, at the ${attempts[told.attempt] ?? ""} attempt: ${count(told.alike_won)} of ${count(told.alike)}.`,
    `The planning share weighs in: ${rate(prior, 0)}${scaled}.`,
    age === 0 ? "" : "Among those open as long are denials that nobody worked.",
    `With 80 % the chance itself lies between ${rangeWords(told).replace(" to ", " and ")}.`,
  ].filter((sentence) => sentence !== "");
}
