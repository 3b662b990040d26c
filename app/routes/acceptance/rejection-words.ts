/** Category codes of a 277CA and verdicts of a 999, in our own words. */
const categories: Record<string, string> = {
  A3: "could not be processed",
  A4: "not found",
  A6: "something is missing",
  A7: "something is not valid",
  A8: "fields do not fit together",
  R: "file refused",
  E: "file taken with errors",
  M: "file refused, authentication",
  W: "file refused, syntax",
  X: "file refused, decryption",
};

/** Status codes often seen in a dermatology practice, in our own words. */
const statuses: Record<string, string> = {
  "19": "received",
  "21": "missing or invalid information",
  "26": "entity not found",
  "33": "subscriber not found",
  "88": "not eligible on that day",
  "116": "sent to the wrong payer",
  "122": "referring provider",
  "125": "patient's name",
  "132": "provider's Medicare number",
  "145": "provider's specialty",
  "153": "entity's id number",
  "158": "patient's birth date",
  "164": "subscriber number",
  "187": "service dates",
  "188": "statement dates",
  "247": "line information",
  "254": "main diagnosis",
  "255": "diagnosis code",
  "453": "procedure code modifier",
  "454": "procedure code",
  "476": "units of service",
  "481": "claim or submission format",
  "500": "postal address",
  "562": "provider's NPI",
  "673": "patient relation",
};

/** `A7:562` in words. */
export function rejectionWords(code: string): string {
  const [category = "", status] = code.split(":");
  const words = categories[category] ?? "refused";
  const detail = status === undefined ? undefined : statuses[status];
  return detail === undefined ? words : `${words}: ${detail}`;
}
