import { TextEntry } from "./text-entry.tsx";

/** The two fields of a password to be: `password` and, against a slip, `again`. */
export function NewPassword({ label }: { readonly label: string }) {
  const usual = { type: "password", autoComplete: "new-password", isRequired: true } as const;
  return (
    <>
      <TextEntry
        {...usual}
        label={label}
        name="password"
        hint="At least 12 characters; a few words in a row do well."
      />
      <TextEntry {...usual} label={`${label} again`} name="again" />
    </>
  );
}
