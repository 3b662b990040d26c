/** Tables as a page draws them, read from its HTML: what a person sees, whatever code drew it. */

export type DrawnTable = { readonly caption: string; heads: string[]; rows: string[][] };

/** Every table of a page that has a caption. */
export function tablesOf(html: string): DrawnTable[] {
  return [...html.matchAll(/<table.*?<\/table>/gs)].flatMap(([table]) => {
    const caption = /<caption[^>]*>(.*?)<\/caption>/s.exec(table)?.[1];
    if (caption === undefined) return [];
    const head = /<thead>(.*?)<\/thead>/s.exec(table)?.[1] ?? "";
    const bodies = [...table.matchAll(/<tbody[^>]*>(.*?)<\/tbody>/gs)].map(([, body = ""]) => body);
    const rows = bodies.flatMap((body) => [...body.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => row));
    return [{ caption: textOf(caption), heads: cellsOf(head), rows: rows.map(cellsOf) }];
  });
}

function cellsOf(row: string): string[] {
  return [...row.matchAll(/<(th|td)[ >].*?<\/\1>/gs)].map(([cell]) => textOf(cell));
}

/** Lines of a cell stand apart; arrows of a head that sorts are no words. */
function textOf(html: string): string {
  return html
    .replaceAll("<!-- -->", "")
    .replaceAll(/<span aria-hidden="true" class="(text-accent|opacity-0)[^>]*>[↑↓]<\/span>/g, "")
    .replaceAll(/<[^>]*class="[^"]*\b(block|line-clamp-2)\b[^>]*>/g, "\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/[\u00a0\u202f]/g, " ")
    .trim();
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * Whether a cell shows a value of a CSV file: money to the dollar or the cent, a rate to a tenth of a per cent or as "3 of
 * 12", days, a day, a month, a number, words; "–" where there is none.
 */
export function shows(cell: string, value: string | null): boolean {
  if (value === null || value === "")
    return cell === "" || cell.startsWith("–") || !/\d/.test(cell);
  if (cell.startsWith(value)) return true;
  // Between words, marks and breaks may be drawn.
  if (/[a-z]{2}/i.test(value) && lettersOf(cell).startsWith(lettersOf(value))) return true;
  const instant = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(value);
  if (instant) return shows(cell, instant[1] ?? "") && cell.includes(instant[2] ?? "");
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(value)) {
    const [year, month, day] = value.split("-");
    const name = months[Number(month) - 1];
    return cell.startsWith(day ? `${name} ${Number(day)}, ${year}` : `${name} ${year}`);
  }
  const number = Number(value);
  if (Number.isNaN(number)) return cell.includes(value);
  if (number === 0 && /^(–|✓|same)/.test(cell)) return true;
  // A rate of fewer than twenty is no rate on a page: a file gives it beside its n.
  if (/^n = 1?\d\b/.test(cell)) return number >= 0 && number <= 1;
  const some = /^(\d+) of (\d+)/.exec(cell);
  if (some) return Math.abs(Number(some[1]) - number * Number(some[2])) < 1e-6;
  const rate = /^(-?[\d.]+) %/.exec(cell);
  if (rate) return Math.abs(Number(rate[1]) - number * 100) <= 0.0500001;
  const figure = /^[^\d($]*(\()?\$?(-?[\d,]+(?:\.\d+)?)/.exec(cell);
  if (!figure) return false;
  const shown = Number(figure[2]?.replaceAll(",", "")) * (figure[1] ? -1 : 1);
  return Math.abs(shown - number) <= (cell.includes(".") && cell.includes("$") ? 0.0001 : 0.5);
}

const lettersOf = (text: string) => text.replaceAll(/[^a-z0-9]/gi, "").toLowerCase();
