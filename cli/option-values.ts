import { InvalidArgumentError } from "commander";

/** A whole number from `least` to `most`, for options; anything else is a wrong call. */
export function wholeNumber(least: number, most = 2_147_483_647): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}

/** An ISO date that exists, for options. */
export function isoDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime());
  if (!isDate || date.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError("It must be a date like 2026-03-31.");
  }
  return text;
}

/** An option that may be repeated, or hold several values separated by commas. */
export function list(text: string, earlier: string[] = []): string[] {
  return [...earlier, ...text.split(",").filter((value) => value !== "")];
}
