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
  return (
    <Select
      name={name}
      defaultValue={usual}
      autoFocus={autoFocus}
      className={`grid min-w-0 gap-1 ${className}`}
    >
      <FieldLabel>{label}</FieldLabel>
      <Button className="field flex items-center justify-between gap-2">
        <SelectValue className="truncate" />
        <Icon name="chevron" size={12} />
      </Button>
      <FieldError className={errorLook} />
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
  return (
    <TextField name={name} className={`grid min-w-0 content-start gap-1 ${className}`}>
      <FieldLabel>{label}</FieldLabel>
      <Input className="field" maxLength={maxLength} inputMode={inputMode} autoComplete="off" />
      <FieldError className={errorLook} />
    </TextField>
  );
}

export function TextAreaField({ name, label, className = "" }: Named) {
  return (
    <TextField name={name} className={`grid gap-1 ${className}`}>
      <FieldLabel>{label}</FieldLabel>
      <TextArea className="field h-auto py-1.5" rows={3} maxLength={4000} />
      <FieldError className={errorLook} />
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
  return (
    <TextField name={name} value={value} onChange={onChange} className={`grid gap-1 ${className}`}>
      <FieldLabel>{label}</FieldLabel>
      <Input type="date" min={min} className="field figures" />
      <FieldError className={errorLook} />
    </TextField>
  );
}

function FieldLabel({ children }: { readonly children: string }) {
  return <Label className="text-hint text-ink-2">{children}</Label>;
}

const errorLook = "text-hint text-bad";
