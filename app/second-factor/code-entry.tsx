import { TextEntry } from "../people/text-entry.tsx";

type Props = {
  readonly label?: string;
  /** A recovery code, which has letters; or either of the two. */
  readonly isRecovery?: boolean;
  readonly isEither?: boolean;
  readonly hasFocus?: boolean;
};

/** Where a code is typed: phones show digits for one of the app, and offer it where they have it. */
export function CodeEntry({ label, isRecovery = false, isEither = false, hasFocus = true }: Props) {
  return (
    <TextEntry
      label={label ?? (isRecovery ? "Recovery code" : "Six digits")}
      name="code"
      inputMode={isRecovery || isEither ? "text" : "numeric"}
      autoComplete={isRecovery ? "off" : "one-time-code"}
      autoFocus={hasFocus}
      {...(isRecovery && {
        hint: "Sixteen letters and digits; dashes and small letters do not matter.",
      })}
      isRequired
    />
  );
}
