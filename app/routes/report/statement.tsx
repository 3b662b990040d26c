export type StatementLine = {
  readonly key: string;
  readonly words: string;
  /** The figure, written. */
  readonly text: string;
  readonly isSum: boolean;
};

/** Lines that lead to a sum, as on paper. */
export function Statement({
  caption,
  lines,
}: {
  caption: string;
  lines: readonly StatementLine[];
}) {
  return (
    <table className="data-table border-t border-line">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Figure</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, words, text, isSum }) => (
          <tr key={key} className={isSum ? "font-semibold" : undefined}>
            <th scope="row" className={`whitespace-normal! ${isSum ? "font-semibold!" : ""}`}>
              {words}
            </th>
            <td className="num">{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
