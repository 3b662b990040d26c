import {
  FieldError,
  Input,
  Label,
  Text,
  TextField,
  type TextFieldProps,
} from "react-aria-components";

type Props = TextFieldProps & { label: string; hint?: string; error?: string | undefined };

/** A labelled line to type in, with a hint below and what is wrong with it. */
export function TextEntry({ label, hint, error, ...field }: Props) {
  return (
    <TextField
      {...field}
      isInvalid={error !== undefined}
      className={field.className ?? "grid gap-1"}
    >
      <Label className="text-table text-ink-2">{label}</Label>
      <Input className="field" />
      {hint && (
        <Text slot="description" className="text-hint text-ink-3">
          {hint}
        </Text>
      )}
      <FieldError className="text-hint text-bad">{error}</FieldError>
    </TextField>
  );
}
