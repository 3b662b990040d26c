import { cashWords } from "#reports/cash-words.ts";
import { moneyExact } from "#reports/format.ts";
import { type Line, linesShown } from "./cash-line-columns.ts";

/** From the ledger to the cash, line by line; lines of nothing are left out, sums and the unexplained never. */
export function CashLines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <table className="w-full max-w-2xl text-table">
      <caption className="sr-only">From ledger to cash</caption>
      <tbody>
        {linesShown(lines).map(({ line, cents }) => {
          const { words, kind } = cashWords[line] ?? { words: line, kind: "part" };
          const tone =
            kind === "sum"
              ? "border-t border-line-strong font-semibold"
              : kind === "aside"
                ? "text-ink-2"
                : "";
          return (
            <tr key={line} className={tone}>
              <th
                scope="row"
                className={`px-4 py-1.5 text-left ${kind === "sum" ? "font-semibold" : "font-normal"}`}
              >
                {words}
                {line === "unexplained" && cents === 0 && (
                  <span className="text-good"> ✓ every cent is accounted for</span>
                )}
              </th>
              <td
                className={`figures px-4 py-1.5 text-right ${line === "unexplained" && cents !== 0 ? "text-bad" : ""}`}
              >
                {moneyExact(cents)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
