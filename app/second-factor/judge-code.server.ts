import { logFailure } from "../log.server.ts";
import { factors } from "../people/people.server.ts";
import { readRecoveryCode } from "./recovery-codes.ts";
import { SecretUnreadable } from "./secret-unreadable.ts";

type By = "code" | "recovery code";
export type JudgedCode =
  | { readonly isRight: true; readonly by: By }
  | { readonly isRight: false; readonly by: By; readonly sentence: string };

/** Takes a code of the app, or a recovery code where it reads as one; or says why it is not taken. */
export async function judgeCode(
  personId: string,
  typed: string,
  requestId: string | undefined,
): Promise<JudgedCode> {
  const store = await factors();
  if (readRecoveryCode(typed) !== null) {
    const by = "recovery code";
    if ((await store.takeRecoveryCode(personId, typed)) === "right") return { isRight: true, by };
    return {
      isRight: false,
      by,
      sentence: "This recovery code does not fit, or was used already.",
    };
  }
  const by = "code";
  try {
    const judged = await store.takeCode(personId, typed);
    if (judged === "right") return { isRight: true, by };
    const sentence =
      judged === "used"
        ? "This code was used already. Wait for the next one."
        : "This code does not fit. Take the one that the app shows now; the phone’s clock has to be right.";
    return { isRight: false, by, sentence };
  } catch (error) {
    if (!(error instanceof SecretUnreadable)) throw error;
    logFailure(error, requestId, "codes cannot be checked");
    return {
      isRight: false,
      by,
      sentence:
        "Codes of apps cannot be checked just now: the key file of the dashboard is missing or another one. Use a recovery code, or ask whoever runs the dashboard.",
    };
  }
}
