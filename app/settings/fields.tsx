import { type ReactNode, useId } from "react";
import type { FormAnswer } from "./form.ts";

type Base = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly answer?: FormAnswer | undefined;
  readonly className?: string;
};

type Described = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

/** A label, its control, what it is for, and what is wrong with it: read together by screen readers. */
function Labelled({
  name,
  label,
  hint,
  answer,
  className = "",
  children,
}: Base & { readonly children: (described: Described) => ReactNode }) {
  const id = useId();
  const wrong = answer?.errors[name];
  const notes = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ");
  return (
    <div className={`grid content-start gap-1 ${className}`}>
      <label htmlFor={id} className="text-hint text-ink-2">
        {label}
      </label>
      {children({
        id,
        "aria-describedby": notes === "" ? undefined : notes,
        "aria-invalid": wrong === undefined ? undefined : true,
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-hint text-ink-3">
          {hint}
        </p>
      )}
      {wrong !== undefined && (
        <p id={`${id}-wrong`} className="text-hint text-bad">
          ✕ {wrong}
        </p>
      )}
    </div>
  );
}

type TextProps = Base & {
  readonly value?: string;
  readonly type?: "text" | "date" | "search";
  readonly inputMode?: "decimal" | "numeric";
  readonly isRequired?: boolean;
  readonly list?: string;
  readonly placeholder?: string;
};

export function TextField(props: TextProps) {
  const { name, value = "", type = "text", inputMode, isRequired, list, placeholder } = props;
  const typed = props.answer?.values[name] ?? value;
  return (
    <Labelled {...props}>
      {(described) => (
        <input
          {...described}
          key={typed}
          className={`field ${type === "date" || inputMode ? "figures" : ""}`}
          name={name}
          type={type}
          defaultValue={typed}
          inputMode={inputMode}
          required={isRequired}
          list={list}
          placeholder={placeholder}
          autoComplete="off"
        />
      )}
    </Labelled>
  );
}

/** Text of several lines; `onText` is told each change, for what is shown beside it. */
export function AreaField(
  props: Base & {
    readonly value: string;
    readonly rows: number;
    readonly onText?: (text: string) => void;
  },
) {
  const { name, value, rows, onText } = props;
  const typed = props.answer?.values[name] ?? value;
  return (
    <Labelled {...props}>
      {(described) => (
        <textarea
          {...described}
          key={typed}
          className="field h-auto py-1.5 leading-normal"
          name={name}
          rows={rows}
          defaultValue={typed}
          onChange={(event) => onText?.(event.target.value)}
        />
      )}
    </Labelled>
  );
}

type Choice = { readonly value: string; readonly title: string };

export function SelectField(
  props: Base & { readonly value?: string; readonly choices: readonly Choice[] },
) {
  const chosen = props.answer?.values[props.name] ?? props.value ?? "";
  return (
    <Labelled {...props}>
      {(described) => (
        <select
          {...described}
          key={chosen}
          className="field"
          name={props.name}
          defaultValue={chosen}
        >
          {props.choices.map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

export function CheckField({
  name,
  label,
  hint,
  isOn,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isOn: boolean;
}) {
  const id = useId();
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-2 text-table">
      <input
        id={id}
        type="checkbox"
        name={name}
        value="true"
        defaultChecked={isOn}
        className="mt-0.5 size-4 accent-(--accent)"
        aria-describedby={hint && `${id}-hint`}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="col-start-2 text-hint text-ink-3">
          {hint}
        </p>
      )}
    </div>
  );
}

/** What became of a save that did not happen. */
export function AnswerNote({ answer }: { readonly answer: FormAnswer | undefined }) {
  if (answer === undefined) return null;
  return (
    <p role="alert" data-answer className="text-table text-bad">
      ✕ {answer.words}
    </p>
  );
}
