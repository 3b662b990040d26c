import { ListBox, ListBoxItem } from "react-aria-components";

export type Choice = { readonly id: string; readonly words: string; readonly hint?: string };

/** A short list: arrows or first letters, then Enter. */
export function ChoiceList({
  label,
  choices,
  onChoose,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (id: string) => void;
}) {
  return (
    <ListBox
      aria-label={label}
      items={choices}
      selectionMode="none"
      autoFocus="first"
      onAction={(key) => onChoose(String(key))}
      className="max-h-[56vh] overflow-auto p-1 outline-none"
    >
      {({ id, words, hint }) => (
        <ListBoxItem
          id={id}
          textValue={words}
          className="flex min-h-8 cursor-pointer items-center gap-3 rounded-md px-3 py-1 text-table outline-none data-[focused]:bg-accent-soft data-[hovered]:bg-hover"
        >
          {words}
          {hint && <span className="ml-auto text-hint text-ink-2">{hint}</span>}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
