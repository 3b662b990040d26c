import { date } from "#reports/format.ts";

const results: { readonly [result: string]: string } = {
  paid: "Paid since",
  "not paid": "Ended without money",
  decided: "Decided since",
  "not decided": "Not decided yet",
};

export const isResult = (text: string) => Object.hasOwn(results, text);

type Narrowed = {
  readonly on: string | null;
  readonly step: number | null;
  readonly result: string | null;
};

/** What narrows the list, each a thing to take away. */
export function judgementChips({ on, step, result }: Narrowed) {
  return [
    ...(on === null ? [] : [{ words: `Predicted on ${date(on)}`, remove: ["on"] }]),
    ...(step === null ? [] : [{ words: `Chance of ${stepWords(step)}`, remove: ["step"] }]),
    ...(result === null ? [] : [{ words: results[result] ?? result, remove: ["result"] }]),
  ];
}

/** `20 to 30 %` of step 2. */
export const stepWords = (step: number) => `${step * 10} to ${step * 10 + 10}\u00a0%`;
