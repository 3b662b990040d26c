import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger } from "react-aria-components";
import { copyText } from "#app/ui/copy-text.ts";
import { Popover } from "#app/ui/popover.tsx";
import type { FactGroup } from "./facts.ts";

type Props = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly groups: readonly FactGroup[];
};

/** Everything there is to copy: arrows or first letters, then Enter. */
export function CopyMenu({ isOpen, onOpenChange, groups }: Props) {
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button className="button no-print" aria-keyshortcuts="c">
        Copy <kbd className="max-sm:hidden">c</kbd>
      </Button>
      <Popover className="float w-80 max-w-[calc(100vw-2rem)]" placement="bottom end">
        <Menu
          aria-label="Copy"
          autoFocus="first"
          className="max-h-[60vh] overflow-auto p-1 outline-none"
        >
          {groups.map((group) => (
            <MenuSection key={group.title} id={group.title}>
              <Header className="px-3 pt-2 pb-1 text-hint text-ink-2">{group.title}</Header>
              {group.facts.map((fact) => (
                <MenuItem
                  key={`${group.title} ${fact.label}`}
                  id={`${group.title} ${fact.label}`}
                  textValue={fact.label}
                  onAction={() => copyText(fact.label, fact.copied)}
                  className="flex cursor-pointer items-baseline gap-3 rounded-md px-3 py-1 text-table outline-none data-[focused]:bg-accent-soft data-[hovered]:bg-hover"
                >
                  <span className="shrink-0 text-ink-2">{fact.label}</span>
                  <span className="figures ml-auto truncate">{fact.copied}</span>
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
