import { TextEntry } from "#app/people/text-entry.tsx";
import { CodeEntry } from "#app/second-factor/code-entry.tsx";
import type { FactorState } from "#app/second-factor/factor-store.ts";
import { counted } from "#reports/format.ts";

type Props = {
  readonly factor: FactorState;
  readonly isDemanded: boolean;
  readonly isRecovered: boolean;
  readonly next: string;
};

/** What stands, and the three changes; each takes the password and a code. */
export function FactorIsOn({ factor: { codesLeft }, isDemanded, isRecovered, next }: Props) {
  const left =
    codesLeft === 0
      ? "No recovery code is"
      : `${counted(codesLeft, "recovery code")} ${codesLeft === 1 ? "is" : "are"}`;
  return (
    <>
      <p role={isRecovered ? "status" : undefined}>
        {isRecovered && "You signed in with a recovery code. "}
        {left} left.
        {(isRecovered || codesLeft < 4) && " Make new ones while you still have one."}
        {isRecovered && " Is the phone gone for good? Set up another one."}
      </p>
      <p className="mt-4">
        <a className="button no-underline" href={next}>
          {isRecovered ? "Go on to where you wanted" : "Back"}
        </a>
      </p>
      <form method="post" className="mt-6 grid gap-4 border-t border-line pt-4">
        <p className="text-table text-ink-2">
          Each change takes your password and a code, and signs you out everywhere else.
        </p>
        <TextEntry
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          isRequired
        />
        <CodeEntry label="Six digits, or a recovery code" isEither hasFocus={false} />
        <div className="flex flex-wrap gap-2">
          <button type="submit" name="intent" value="renew" className="button">
            Make new recovery codes
          </button>
          <button type="submit" name="intent" value="move" className="button">
            Set up another phone
          </button>
          {!isDemanded && (
            <button type="submit" name="intent" value="off" className="button">
              Turn it off
            </button>
          )}
        </div>
        {isDemanded && (
          <p className="text-hint text-ink-3">
            An owner demands it of all: it cannot be turned off.
          </p>
        )}
      </form>
    </>
  );
}
