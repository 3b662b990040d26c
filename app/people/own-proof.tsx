import { TextEntry } from "./text-entry.tsx";

/** Who is signed in, as far as these fields need to know. */
export type Own = { readonly email: string; readonly hasFactor: boolean };

type Props = {
  readonly own: Own;
  /** False: the form can be sent without, and the answer says where it is needed. */
  readonly isRequired?: boolean;
  readonly hint?: string;
};

/** The own password once more, and a code where there is a second factor: `own_password`, `own_code`. */
export function OwnProof({ own: { email, hasFactor }, isRequired = true, hint }: Props) {
  return (
    <>
      <input type="hidden" name="own_email" value={email} autoComplete="username" />
      <TextEntry
        label="Your own password"
        name="own_password"
        type="password"
        autoComplete="current-password"
        className="grid max-w-sm gap-1"
        isRequired={isRequired}
        {...(hint === undefined ? {} : { hint })}
      />
      {hasFactor && (
        <TextEntry
          label="Six digits of your app, or a recovery code"
          name="own_code"
          autoComplete="one-time-code"
          className="grid max-w-sm gap-1"
          isRequired={isRequired}
        />
      )}
    </>
  );
}
