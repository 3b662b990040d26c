import type { ChangeEvent } from "react";

type Props = {
  label: string;
  isSelected: boolean;
  isSome?: boolean;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
};

/** A tick box before a row, or before all of a page. Its label fills the cell: a finger must hit it. */
export function SelectCell({ label, isSelected, isSome = false, onChange }: Props) {
  return (
    <td className="select-cell">
      <label>
        <input
          type="checkbox"
          aria-label={label}
          checked={isSelected}
          ref={(box) => {
            if (box) box.indeterminate = isSome && !isSelected;
          }}
          onChange={onChange}
        />
      </label>
    </td>
  );
}
