import type { FocusEvent, MouseEvent } from "react";
import { BodyCell } from "./cells.tsx";
import type { Column } from "./column.ts";
import { SelectCell } from "./select-cell.tsx";
import { writeCell } from "./write-cell.ts";

type Props<Row> = {
  readonly id: string;
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly to: string | undefined;
  /** Where it stands in the whole table, from 0. */
  readonly place: number;
  /** Only a part of the table is drawn: readers are told the place. */
  readonly isPlaceTold: boolean;
  /** Columns have their widths, and cut what is longer. */
  readonly isCut: boolean;
  readonly isShown: boolean;
  /** Undefined: rows are not ticked here. */
  readonly isSelected: boolean | undefined;
  readonly onTick: (isTicked: boolean, isRange: boolean) => void;
  readonly onFocus: (event: FocusEvent<HTMLTableRowElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLTableRowElement>) => void;
};

/** One row of a `DataTable`. */
export function DataRow<Row>(props: Props<Row>) {
  const { id, row, columns, to, place, isSelected } = props;
  return (
    <tr
      data-row={id}
      data-place={place}
      data-shown={props.isShown || undefined}
      data-selected={isSelected || undefined}
      // The head is the first row.
      aria-rowindex={props.isPlaceTold ? place + 2 : undefined}
      onFocus={props.onFocus}
      onClick={props.onClick}
    >
      {isSelected !== undefined && (
        <SelectCell
          label={`Select ${writeCell(columns[0]?.value(row) ?? null)}`}
          isSelected={isSelected}
          onChange={({ target, nativeEvent }) =>
            props.onTick(target.checked, "shiftKey" in nativeEvent && nativeEvent.shiftKey === true)
          }
        />
      )}
      {columns.map((column, index) => (
        <BodyCell
          key={column.id}
          column={column}
          row={row}
          isFirst={index === 0}
          isOneLine={props.isPlaceTold}
          isCut={props.isCut}
          to={column.href?.(row) ?? (index === 0 ? to : undefined)}
        />
      ))}
    </tr>
  );
}
