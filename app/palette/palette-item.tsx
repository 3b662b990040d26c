import { Keyboard, MenuItem } from "react-aria-components";
import { Icon } from "../ui/icon.tsx";
import { Highlighted } from "./highlighted.tsx";
import type { Stretch } from "./match.ts";
import type { Ranked } from "./rank.ts";

type Props = Ranked & {
  readonly underStretches?: readonly Stretch[];
  readonly onAction: () => void;
};

/** One line of the palette: what it does, what tells it from others, its key. */
export function PaletteItem({ entry, stretches, underStretches = [], onAction }: Props) {
  const { id, icon, words, hint, under, keys } = entry;
  return (
    <MenuItem
      id={id}
      textValue={[words, under, hint].filter(Boolean).join(", ")}
      onAction={onAction}
      className="flex min-h-8 cursor-pointer items-center gap-3 rounded-md px-2 py-1 text-table outline-none data-[focused]:bg-accent-soft max-sm:min-h-11"
    >
      {icon && (
        <span className="text-ink-3">
          <Icon name={icon} />
        </span>
      )}
      <span className="min-w-0 flex-1">
        <span className="block truncate">
          <Highlighted text={words} stretches={stretches} />
        </span>
        {under && (
          <span className="block truncate text-hint text-ink-2">
            <Highlighted text={under} stretches={underStretches} />
          </span>
        )}
      </span>
      {hint && <span className="figures max-w-[45%] truncate text-hint text-ink-2">{hint}</span>}
      {keys?.map((key) => (
        <Keyboard key={key} className="max-sm:hidden">
          {key}
        </Keyboard>
      ))}
    </MenuItem>
  );
}
