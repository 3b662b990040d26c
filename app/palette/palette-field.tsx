import { Button, Input, SearchField } from "react-aria-components";
import { Icon } from "../ui/icon.tsx";

type Props = {
  /** Whether claims are found here too. */
  readonly maySee: boolean;
  readonly onClose: () => void;
};

/** Where one types. A finger finds the way out beside it. */
export function PaletteField({ maySee, onClose }: Props) {
  return (
    <SearchField
      aria-label="Go to, set, do or find"
      autoFocus
      className="flex items-center gap-2 border-b border-line px-4 py-2"
    >
      <Icon name="search" />
      <Input
        placeholder={
          maySee
            ? "A screen, “payer aetna”, “as of sep 30”, a claim’s number, a patient"
            : "A screen, “payer aetna”, “as of sep 30”"
        }
        maxLength={100}
        className="h-9 min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-3"
      />
      <Button slot={null} className="button hidden px-2 max-sm:inline-flex" onPress={onClose}>
        Close
      </Button>
    </SearchField>
  );
}
