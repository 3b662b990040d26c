import {
  Autocomplete,
  Input,
  ListBox,
  ListBoxItem,
  SearchField,
  useFilter,
} from "react-aria-components";
import type { Option } from "./filter-bar.tsx";
import { Icon } from "./icon.tsx";

type Props = {
  readonly title: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChoose: (values: string[]) => void;
};

/** What stands under a filter of the bar. Code of its own: it is fetched when the page is idle, or opened. */
export function FilterChoices({ title, options, chosen, onChoose }: Props) {
  const { contains } = useFilter({ sensitivity: "base" });
  return (
    <Autocomplete filter={contains}>
      <SearchField
        aria-label={`Search ${title.toLowerCase()}`}
        autoFocus
        className="sticky -top-1 z-[1] bg-surface p-1"
      >
        <Input placeholder="Search" className="field" />
      </SearchField>
      <ListBox
        aria-label={title}
        items={options}
        selectionMode="multiple"
        escapeKeyBehavior="none"
        selectedKeys={chosen}
        onSelectionChange={(keys) =>
          onChoose(keys === "all" ? options.map((option) => option.value) : [...keys].map(String))
        }
        className="outline-none"
        renderEmptyState={() => <p className="p-3 text-table text-ink-3">Nothing fits.</p>}
      >
        {(option) => (
          <ListBoxItem
            id={option.value}
            textValue={option.label}
            className="flex min-h-8 items-center gap-2 rounded-md px-2 py-1 text-table outline-none data-[focused]:bg-hover data-[hovered]:bg-hover"
          >
            {({ isSelected }) => (
              <>
                <span
                  className={`grid size-4 place-items-center rounded border ${isSelected ? "border-accent bg-accent text-surface" : "border-line-strong"}`}
                >
                  {isSelected && <Icon name="check" size={12} />}
                </span>
                <span className="min-w-0 truncate">{option.label}</span>
                {option.hint && (
                  <span className="ml-auto shrink-0 text-hint text-ink-2">{option.hint}</span>
                )}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}
