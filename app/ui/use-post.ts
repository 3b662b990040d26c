import { useRevalidator } from "@remix-run/react";
import { useCallback, useState } from "react";
import { tellAct } from "./acts.ts";

type Fields = { readonly [name: string]: string | readonly string[] };
export type Answer = {
  readonly ok: boolean;
  readonly sentence: string;
  readonly batchId?: string;
  readonly field?: string;
  /** Where what was made stands. */
  readonly to?: string;
};

/**
 * Posts an act, says what came of it, and has the page read anew. A plain request: a fetcher would drop the answer of an
 * act that is followed by another at once.
 */
export function usePost(address: string) {
  const { revalidate } = useRevalidator();
  const [isBusy, setBusy] = useState(false);
  const send = useCallback(
    async (fields: Fields): Promise<Answer> => {
      setBusy(true);
      const answer = await post(address, fields).catch(() => unreachable);
      setBusy(false);
      tellAct({
        sentence: answer.sentence,
        isWrong: !answer.ok,
        batchId: fields.intent === "undo" ? undefined : answer.batchId,
      });
      if (answer.ok) revalidate();
      return answer;
    },
    [address, revalidate],
  );
  return { send, isBusy };
}

async function post(address: string, fields: Fields): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of typeof value === "string" ? [value] : value) body.append(name, each);
  const response = await fetch(address, { method: "POST", body });
  if (response.status === 401)
    return { ok: false, sentence: "Your session has ended: sign in again." };
  const answer: unknown = await response.json().catch(() => null);
  return isAnswer(answer) ? answer : { ok: false, sentence: notDone };
}

const notDone = "This was not done: the dashboard could not take it. Try again.";
const unreachable: Answer = {
  ok: false,
  sentence: "The dashboard does not answer: nothing was changed. Try again.",
};

function isAnswer(answer: unknown): answer is Answer {
  return (
    typeof answer === "object" &&
    answer !== null &&
    "ok" in answer &&
    "sentence" in answer &&
    typeof answer.sentence === "string"
  );
}
