import { type MouseEvent, memo, type RefObject } from "react";
import { BodyCell } from "./cells.tsx";
import type { Column } from "./column.ts";
import { SelectCell } from "./select-cell.tsx";
import { writeCell } from "./write-cell.ts";

/** What a row's hands do; the table's own, the same for all rows. */
export type RowHands<Row> = {
  readonly tick: (place: number, isTicked: boolean, isRange: boolean) => void;
  readonly focus: (row: Row) => void;
  readonly press: (event: MouseEvent<HTMLTableRowElement>, row: Row) => void;
};

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
  readonly hands: RefObject<RowHands<Row>>;
};

function PlainRow<Row>(props: Props<Row>) {
  const { id, row, columns, to, place, isSelected, hands } = props;
  return (
    <tr
      data-row={id}
      data-place={place}
      data-shown={props.isShown || undefined}
      data-selected={isSelected || undefined}
      // The head is the first row.
      aria-rowindex={props.isPlaceTold ? place + 2 : undefined}
      onFocus={() => hands.current?.focus(row)}
      onClick={(event) => hands.current?.press(event, row)}
    >
      {isSelected !== undefined && (
        <SelectCell
          label={`Select ${writeCell(columns[0]?.value(row) ?? null)}`}
          isSelected={isSelected}
          onChange={({ target, nativeEvent }) =>
            hands.current?.tick(
              place,
              target.checked,
              "shiftKey" in nativeEvent && nativeEvent.shiftKey === true,
            )
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

/** One row of a `DataTable`. Drawn anew only where something of it is another: of a list that scrolls, the rows that come in sight. */
// React's type forgets what a component is generic in.
export const DataRow = memo(PlainRow) as typeof PlainRow;
