/** What a form says after a save that did not happen: a sentence, what is wrong by field, and what had been typed. */
export type FormAnswer = {
  readonly words: string;
  readonly errors: { readonly [field: string]: string };
  readonly values: { readonly [field: string]: string };
};

/** A field of a form, trimmed; "" where it is not there. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** The answer to a form that cannot be saved as it is. */
export function refused(
  form: FormData,
  words: string,
  errors: FormAnswer["errors"] = {},
): FormAnswer {
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") values[name] = value;
  return { words, errors, values };
}

/** Dollars as people type them (`$1,234.50`) as cents in digits; undefined where they are none. */
export function centsOf(text: string): string | undefined {
  const plain = text.replaceAll(/[$,\s]/g, "");
  const parts = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain);
  if (parts === null) return undefined;
  return String(Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0")));
}

/** Cents in digits as dollars for a field: `1234.50`. */
export function dollarsOf(cents: string | number): string {
  return (Number(cents) / 100).toFixed(2);
}
