import { createContext, useContext } from "react";
import {
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Select,
  SelectValue,
  TextArea,
  TextField,
} from "react-aria-components";
import { Icon } from "../ui/icon.tsx";
import { Popover } from "../ui/popover.tsx";
import { longest } from "./longest.ts";

export type Refused = { readonly sentence: string; readonly field?: string | undefined };

/** What the server refused of the form around; it stays until the form is sent again, so that nothing moves meanwhile. */
export const RefusedContext = createContext<Refused | null>(null);

function useRefusal(name: string): string | null {
  const refused = useContext(RefusedContext);
  return refused?.field === name ? refused.sentence : null;
}

function FieldNote({ children }: { readonly children: string | null }) {
  if (children === null) return null;
  return <FieldError className="text-hint text-bad">{children}</FieldError>;
}

type Named = { readonly name: string; readonly label: string; readonly className?: string };

/** One of a few; opens by arrow or space, first letters choose. */
export function ChoiceField({
  name,
  label,
  choices,
  usual,
  autoFocus = false,
  className = "",
}: Named & {
  readonly choices: { readonly [key: string]: string };
  readonly usual: string;
  readonly autoFocus?: boolean;
}) {
  const refusal = useRefusal(name);
  return (
    <Select
      name={name}
      isInvalid={refusal !== null}
      validationBehavior="aria"
      defaultValue={usual}
      autoFocus={autoFocus}
      className={`grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1 outline-none ${className}`}
    >
      <FieldLabel>{label}</FieldLabel>
      <Button className="field flex items-center justify-between gap-2">
        <SelectValue className="truncate" />
        <Icon name="chevron" size={12} />
      </Button>
      <FieldNote>{refusal}</FieldNote>
      <Popover className="float max-h-80 min-w-(--trigger-width) overflow-auto p-1">
        <ListBox className="outline-none">
          {Object.entries(choices).map(([id, words]) => (
            <ListBoxItem
              key={id}
              id={id}
              textValue={words}
              className="flex min-h-8 items-center rounded-md px-2 text-table outline-none data-[focused]:bg-accent-soft"
            >
              {words}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

export function WordsField({
  name,
  label,
  maxLength,
  inputMode,
  className = "",
}: Named & { readonly maxLength: number; readonly inputMode?: "numeric" }) {
  const refusal = useRefusal(name);
  return (
    <TextField
      name={name}
      isInvalid={refusal !== null}
      validationBehavior="aria"
      className={`grid min-w-0 content-start gap-1 ${className}`}
    >
      <FieldLabel>{label}</FieldLabel>
      <Input className="field" maxLength={maxLength} inputMode={inputMode} autoComplete="off" />
      <FieldNote>{refusal}</FieldNote>
    </TextField>
  );
}

export function TextAreaField({ name, label, className = "" }: Named) {
  const refusal = useRefusal(name);
  return (
    <TextField
      name={name}
      isInvalid={refusal !== null}
      validationBehavior="aria"
      className={`grid gap-1 ${className}`}
    >
      <FieldLabel>{label}</FieldLabel>
      <TextArea className="field h-auto py-1.5" rows={3} maxLength={longest.note} />
      <FieldNote>{refusal}</FieldNote>
    </TextField>
  );
}

export function DayField({
  name,
  label,
  value,
  onChange,
  min,
  className = "",
}: Named & {
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly min: string;
}) {
  const refusal = useRefusal(name);
  return (
    <TextField
      name={name}
      isInvalid={refusal !== null}
      validationBehavior="aria"
      value={value}
      onChange={onChange}
      className={`grid gap-1 ${className}`}
    >
      <FieldLabel>{label}</FieldLabel>
      <Input type="date" min={min} className="field figures" />
      <FieldNote>{refusal}</FieldNote>
    </TextField>
  );
}

function FieldLabel({ children }: { readonly children: string }) {
  return <Label className="text-hint text-ink-2">{children}</Label>;
}
