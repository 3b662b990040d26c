import { Link } from "@remix-run/react";
import type { Column } from "./column.ts";
import { exactWords, isFigureKind, writeCell, writeValue } from "./write-cell.ts";

export function BodyCell<Row>({
  column,
  row,
  isFirst,
  isOneLine,
  isCut,
  to,
}: {
  column: Column<Row>;
  row: Row;
  isFirst: boolean;
  /** Of a long table: what does not fit is told on hovering. */
  isOneLine: boolean;
  /** Its column's width is settled; until then words break, so that no column takes the room of others. */
  isCut: boolean;
  to: string | undefined;
}) {
  const text = column.cell ? column.cell(row) : writeValue(column, row);
  const under = column.under?.(row);
  const content = (
    <>
      {to === undefined ? (
        text
      ) : (
        <Link to={to} className={column.isWrapped ? "block" : undefined}>
          {text}
        </Link>
      )}
      {under && <span className="block text-hint leading-4 font-normal text-ink-2">{under}</span>}
    </>
  );
  const width = isOneLine ? (column.lineWidth ?? column.width) : column.width;
  const style = {
    ...(width ? { minWidth: width } : {}),
    ...(column.isWrapped && !isCut ? { whiteSpace: "normal" as const } : {}),
  };
  if (isFirst)
    return (
      <th scope="row" style={style}>
        {content}
      </th>
    );
  const className = isFigureKind(column.kind) ? "num" : undefined;
  const told = isOneLine && column.isWrapped ? writeValue(column, row) : undefined;
  return (
    <td
      className={className}
      style={style}
      title={told ?? column.hint?.(row) ?? exactWords(column, row)}
    >
      {content}
    </td>
  );
}

export function TotalCell<Row>({ column, isFirst }: { column: Column<Row>; isFirst: boolean }) {
  const { total, kind, totalHref } = column;
  // Totals are to the cent: they are what people tie out.
  const text =
    typeof total === "number" ? writeCell(total, kind === "money" ? "exact" : kind) : total;
  const content = totalHref ? <Link to={totalHref}>{text}</Link> : text;
  return isFirst ? (
    <th scope="row">{content ?? "Total"}</th>
  ) : (
    <td className={isFigureKind(kind) ? "num" : undefined}>{content}</td>
  );
}
