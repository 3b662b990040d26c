import { env } from "#app/env.server.ts";
import { counted, month } from "#reports/format.ts";
import { dollars, importTieOut, type TieOutRow } from "./tie-out.ts";
import { saveTieOut } from "./tie-out-file.server.ts";

/** What became of a save, in words; `saved` changes with each, so that the form empties. */
export type TieOutAnswer = { readonly words: string; readonly saved: number };

const LARGEST_IMPORT = 1_000_000;

/** Saves what was typed in or imported; bad input is answered in words and changes nothing. */
export async function saveFromForm(form: FormData, by: string): Promise<TieOutAnswer> {
  const practice = text(form, "practice");
  if (!/^\d{0,10}$/.test(practice)) return refused("That practice is not known.");
  return form.get("intent") === "import"
    ? await saveImport(form, practice, by)
    : await saveTyped(form, practice, by);
}

async function saveTyped(form: FormData, practice: string, by: string): Promise<TieOutAnswer> {
  const asked = text(form, "month");
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(asked)) return refused("Choose a month first.");
  const [charges, payments, adjustments, ar] = ["charges", "payments", "adjustments", "ar"].map(
    (name) => dollars(text(form, name)),
  );
  if (
    charges === undefined ||
    payments === undefined ||
    adjustments === undefined ||
    ar === undefined
  ) {
    return refused("An amount is no number: write 1234.56. Nothing was saved.");
  }
  const row: TieOutRow = { practice, month: asked, charges, payments, adjustments, ar };
  await saveTieOut(env.home, [row], by);
  const isRemoved = [charges, payments, adjustments, ar].every((value) => value === null);
  return answered(`${month(asked)} ${isRemoved ? "removed" : "saved"}.`);
}

async function saveImport(form: FormData, practice: string, by: string): Promise<TieOutAnswer> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return refused("Choose a file first.");
  if (file.size > LARGEST_IMPORT)
    return refused("The file is larger than a list of months can be. Nothing was saved.");
  const { rows, problems } = importTieOut(await file.text());
  await saveTieOut(
    env.home,
    rows.map((row) => (row.practice === "" ? { ...row, practice } : row)),
    by,
  );
  return answered([`${counted(rows.length, "month")} imported.`, ...problems].join(" "));
}

function answered(words: string): TieOutAnswer {
  return { words, saved: Date.now() };
}

function refused(words: string): TieOutAnswer {
  return { words, saved: 0 };
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
