import { date } from "#reports/format.ts";
import type { Act, Answer, Change } from "./change.ts";
import { checkNextOn } from "./checks.ts";
import { commit } from "./commit.server.ts";
import { claimWords } from "./sentences.ts";

/** Lets claims rest until a day; an empty one wakes them. */
export async function setNextDate(act: Act & { nextOn: string }): Promise<Answer> {
  const nextOn = checkNextOn(act.nextOn, act.today);
  return commit(act, [nextDate(nextOn)], (claims) =>
    nextOn === null
      ? `Cleared the next date of ${claimWords(claims)}`
      : `Set the next date of ${claimWords(claims)} to ${date(nextOn)}`,
  );
}

export function nextDate(nextOn: string | null): Change {
  return { kind: "next_date", nextOn };
}
