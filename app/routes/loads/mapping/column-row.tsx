import { useState } from "react";
import { count } from "#reports/format.ts";
import type { PreviewColumn, PreviewHeader } from "./preview.server.ts";
import { columnTitle } from "./words.ts";

type Props = {
  readonly column: PreviewColumn;
  readonly headers: readonly PreviewHeader[];
  readonly rows: number;
};

/** One column: the header it is read from, what stands under it, and whether that is what the column holds. */
export function ColumnRow({ column, headers, rows }: Props) {
  const [chosen, setChosen] = useState(column.header ?? "");
  const header = headers.find((one) => one.header === chosen);
  const id = `column-${column.column}`;
  const verdict = verdictOf(column, header, rows);
  return (
    <tr>
      <th scope="row">
        <label htmlFor={id}>{columnTitle(column.column)}</label>
        {column.isRequired && <span className="text-hint text-ink-3"> needed</span>}
      </th>
      <td>
        {column.header !== null && (
          <input type="hidden" name={`proposed:${column.column}`} value={column.header} />
        )}
        <select
          id={id}
          name={`column:${column.column}`}
          className="field min-w-44"
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">– not in this file</option>
          {headers.map((one) => (
            <option key={one.header} value={one.header}>
              {one.header}
            </option>
          ))}
        </select>
      </td>
      <td className="max-w-72 truncate text-ink-2">{header?.samples.join(" · ")}</td>
      <td className={verdict.tone}>{verdict.words}</td>
    </tr>
  );
}

function verdictOf(
  { isRequired, holds }: PreviewColumn,
  header: PreviewHeader | undefined,
  rows: number,
): { words: string; tone: string } {
  if (header === undefined) {
    return isRequired
      ? { words: "needed: choose its header", tone: "text-bad" }
      : { words: "not read", tone: "text-ink-3" };
  }
  const { filled, dates, amounts } = header;
  if (filled === 0) return { words: "every cell is empty", tone: "text-watch" };
  if (holds === "text") {
    return filled < rows && isRequired
      ? { words: `${count(rows - filled)} rows have none`, tone: "text-watch" }
      : { words: `${count(filled)} filled`, tone: "text-good" };
  }
  const fitting = holds === "date" ? dates : amounts;
  const words = holds === "date" ? "are dates" : "are amounts";
  return {
    words: `${count(fitting)} of ${count(filled)} ${words}`,
    tone: fitting === filled ? "text-good" : fitting === 0 ? "text-bad" : "text-watch",
  };
}
