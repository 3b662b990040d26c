import type { AppLoadContext } from "@remix-run/node";
import { isWhole } from "#queries/reach.ts";
import type { Reader } from "#queries/reader.ts";
import { settingsPublished } from "#queries/settings/settings-published.ts";
import { readCloseChecks } from "#reports/months/close-checks.ts";
import { closeMonth } from "#reports/months/close-month.ts";
import { isMonth, MonthError } from "#reports/months/closed-month.ts";
import { readClosedMonth } from "#reports/months/read-closed-month.ts";
import { reopenMonth } from "#reports/months/reopen-month.ts";
import { record } from "../audit/record.server.ts";
import { env } from "../env.server.ts";
import { demand, practiceToday, readerFor } from "../page.server.ts";
import { type Person, reachOf } from "../people/person.ts";
import { readOpen } from "./open-month.server.ts";

type By = { readonly person: Person; readonly context: AppLoadContext };

/** Longest reason of a reopening, in letters. */
const longestReason = 500;

/** Throws a 403 Response unless the person may close months, and sees everything that a month holds. */
export function demandCloser(person: Person): void {
  demand(person, "close_months");
  if (!isWhole(reachOf(person)))
    throw new Response("A month is closed whole, by an owner who sees every location.", {
      status: 403,
    });
}

/**
 * Closes a month for an owner; the sentences of what is missing must be among `ticked`, as they stand now.
 * @returns null when it is done, else why it is not
 */
export async function closeFor(by: By, month: string, ticked: string[]): Promise<string | null> {
  const { person, context } = by;
  demandCloser(person);
  if (!isMonth(month)) throw new Response("There is no such month.", { status: 404 });
  // Done whether or not someone waits for the answer.
  const reader = await readerFor(person);
  const today = await practiceToday();
  const { checks, report, settingsHash } = await readAtOnce(reader, month, today);
  const missing = checks.filter(({ state }) => state === "missing");
  const unticked = missing.filter(({ sentence }) => !ticked.includes(sentence));
  if (unticked.length > 0)
    return `Not closed: what is missing has to be confirmed. ${unticked.map(({ sentence }) => sentence).join(" ")}`;
  try {
    const digest = await closeMonth(
      env.home,
      {
        closedAt: new Date().toISOString(),
        closedBy: { id: person.id, name: person.name },
        confirmed: missing.map(({ sentence }) => sentence),
        settingsHash,
        report,
      },
      today,
    );
    const detail = { month, digest, confirmed: missing.map(({ id }) => id) };
    record({ who: person, act: "month_closed", ...placeOf(context), detail });
    return null;
  } catch (error) {
    if (error instanceof MonthError) return error.message;
    throw error;
  }
}

/** Opens a closed month again. @returns null when it is done, else why it is not */
export async function reopenFor(by: By, month: string, given: string): Promise<string | null> {
  const { person, context } = by;
  demandCloser(person);
  const reason = given.trim().slice(0, longestReason);
  if (reason === "") return "Not reopened: say why, for whoever asks later.";
  try {
    const stored = await readClosedMonth(env.home, month).catch(() => null);
    const at = new Date().toISOString();
    await reopenMonth(env.home, { month, at, by: { id: person.id, name: person.name }, reason });
    // The reason is what somebody typed: it stays beside the month's file.
    const detail = { month, digest: stored?.digest ?? "could not be read" };
    record({ who: person, act: "month_reopened", ...placeOf(context), detail });
    return null;
  } catch (error) {
    if (error instanceof MonthError) return error.message;
    throw error;
  }
}

/** Everything of one generation: a load may publish between two questions, then all are asked again. */
async function readAtOnce(reader: Reader, month: string, today: string) {
  for (let tries = 0; ; tries++) {
    const generation = reader.generation();
    const [checks, report, [published]] = await Promise.all([
      readCloseChecks(reader, month),
      readOpen(reader, { month, today }),
      reader.run(settingsPublished, {}),
    ]);
    if (reader.generation() === generation || tries === 3)
      return { checks, report, settingsHash: published?.settings_hash ?? "" };
  }
}

function placeOf({ address, requestId }: AppLoadContext) {
  return { address, requestId };
}
