import { addMonths, isDay } from "#queries/period.ts";
import { claimOverpayment } from "#queries/worklist/claim-overpayment.ts";
import { date } from "#reports/format.ts";
import { readerFor } from "../page.server.ts";
import type { Act, Answer } from "./change.ts";
import { commit } from "./commit.server.ts";
import { markWords, type OverpaymentMark, overpaymentMarks } from "./overpayment-marks.ts";
import { Refusal } from "./refusal.ts";

/** How far back Medicare looks (42 CFR 401.305(f)). */
const LOOK_BACK_MONTHS = 72;

/**
 * Says since when an overpayment is identified, or its related ones are investigated (42 CFR 401.305). Throws Refusal where
 * the claim holds no credit that Medicare or Medicaid is owed, or the day cannot be.
 */
export async function markOverpayment(act: Act & { mark: string; since: string }): Promise<Answer> {
  const mark = checkMark(act.mark);
  const sinceOn = checkSince(act.since, act.today);
  const check = async ([claimId, ...others]: readonly string[]) => {
    if (claimId === undefined || others.length > 0)
      throw new Refusal(400, "Overpayments are marked one claim at a time.", "claim");
    const reader = await readerFor(act.person);
    const [owed] = await reader.run(claimOverpayment, { claimId, asOf: act.today });
    if (!owed)
      throw new Refusal(409, "This claim holds no credit that Medicare or Medicaid is owed.");
    checkOrder(mark, sinceOn, owed);
  };
  return commit(
    act,
    [{ kind: "overpayment" }],
    () => markWords(mark, date(sinceOn)),
    check,
    (batchId) => [{ table: "overpayment_mark", row: { batchId, mark, sinceOn } }],
  );
}

function checkMark(text: string): OverpaymentMark {
  const found = (Object.keys(overpaymentMarks) as OverpaymentMark[]).find((mark) => mark === text);
  if (found === undefined) throw new Refusal(400, "Say what is known of the overpayment.", "mark");
  return found;
}

function checkSince(text: string, today: string): string {
  const day = text.trim();
  if (!isDay(day)) throw new Refusal(400, "Say since which day.", "since");
  if (day > today) throw new Refusal(400, "This day lies ahead.", "since");
  if (day < addMonths(today, -LOOK_BACK_MONTHS))
    throw new Refusal(400, "This day lies more than six years back.", "since");
  return day;
}

/** An investigation follows on what was identified, and its end on its beginning. */
function checkOrder(
  mark: OverpaymentMark,
  sinceOn: string,
  owed: { identified_on: string | null; investigated_from: string | null },
): void {
  const { identified_on, investigated_from } = owed;
  if (mark === "investigating" && identified_on !== null && sinceOn < identified_on)
    throw new Refusal(400, `It was identified on ${date(identified_on)}: not before.`, "since");
  if (mark !== "concluded") return;
  if (investigated_from === null)
    throw new Refusal(400, "No investigation was marked as begun.", "mark");
  if (sinceOn < investigated_from)
    throw new Refusal(400, `It began on ${date(investigated_from)}: not before.`, "since");
}
