/**
 * The practice system's own month-end figures, kept in `settings/tie-out.csv` with the columns of table `tie_out`, and
 * how they lie beside the bridge. Pure: reading and writing the file is tie-out-file.server.ts.
 */
export type TieOutRow = {
  /** Billing NPI; empty: all practices together. */
  readonly practice: string;
  /** YYYY-MM */
  readonly month: string;
  readonly charges: number | null;
  readonly payments: number | null;
  readonly adjustments: number | null;
  readonly ar: number | null;
};
export type BridgeMonth = {
  readonly month: string;
  readonly charges_cents: number;
  readonly payments_cents: number;
  readonly contractual_cents: number;
  readonly write_offs_cents: number;
  readonly refunds_cents: number;
  readonly closing_cents: number;
};
/** One figure of a month, theirs beside ours; a difference only where theirs was given. */
export type TiedFigure = {
  readonly figure: "charges" | "payments" | "adjustments" | "ar";
  readonly theirs: number | null;
  readonly ours: number;
  readonly difference: number | null;
};

const HEADER = "practice_npi,month,charges_cents,payments_cents,adjustments_cents,ar_cents";

/** The file's text from rows, by month and practice. */
export function writeTieOut(rows: readonly TieOutRow[]): string {
  const lines = [...rows]
    .sort((a, b) => a.month.localeCompare(b.month) || a.practice.localeCompare(b.practice))
    .map((r) =>
      [r.practice, r.month, r.charges, r.payments, r.adjustments, r.ar]
        .map((v) => v ?? "")
        .join(","),
    );
  return `${[HEADER, ...lines].join("\n")}\n`;
}

/** Rows of the settings file; lines that are no tie-out row are left out. */
export function readTieOut(text: string): TieOutRow[] {
  return text
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line) => {
      const [practice = "", month = "", ...figures] = line.split(",");
      if (!/^\d{4}-\d{2}$/.test(month)) return [];
      const [charges = null, payments = null, adjustments = null, ar = null] =
        figures.map(wholeCents);
      return [{ practice, month, charges, payments, adjustments, ar }];
    });
}

/** Rows with one added in place of what stood for its month and practice; a row without any figure removes it. */
export function withTieOut(rows: readonly TieOutRow[], row: TieOutRow): TieOutRow[] {
  const others = rows.filter(
    ({ month, practice }) => month !== row.month || practice !== row.practice,
  );
  const isEmpty = [row.charges, row.payments, row.adjustments, row.ar].every(
    (value) => value === null,
  );
  return isEmpty ? others : [...others, row];
}

/** Header names of practice systems' month-end exports, by figure. */
const SYNONYMS: { readonly [column: string]: RegExp } = {
  practice: /^(practice|billing)?[ _]?npi$/,
  month: /^(month|period|month[ _]?end|date)$/,
  charges: /^(gross[ _])?charges?([ _]amount)?$/,
  payments: /^(total[ _])?(payments?|receipts|collections?)([ _]amount)?$/,
  adjustments: /^(total[ _])?(adjustments?|write[- _]?offs?)([ _]amount)?$/,
  ar: /^(ending |closing |total )?(a\/?r|accounts receivable|ar[ _]balance|balance)$/,
};

/** Reads a month-end export in dollars; what cannot be read is told by line, nothing is guessed. */
export function importTieOut(text: string): { rows: TieOutRow[]; problems: string[] } {
  const [head = "", ...lines] = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  const names = cells(head).map((name) => name.trim().toLowerCase());
  const at = (column: string) => names.findIndex((name) => SYNONYMS[column]?.test(name));
  const place = {
    practice: at("practice"),
    month: at("month"),
    charges: at("charges"),
    payments: at("payments"),
    adjustments: at("adjustments"),
    ar: at("ar"),
  };
  if (place.month < 0) return { rows: [], problems: ["The file has no column named month."] };
  const rows: TieOutRow[] = [];
  const problems: string[] = [];
  lines.forEach((line, index) => {
    const row = cells(line);
    const month = monthOf(row[place.month] ?? "");
    const figures = [place.charges, place.payments, place.adjustments, place.ar].map((column) =>
      dollars(row[column] ?? ""),
    );
    if (month === undefined || figures.some((figure) => figure === undefined)) {
      problems.push(
        `Row ${index + 2} was left out: ${month === undefined ? "no month" : "an amount that is no number"}.`,
      );
      return;
    }
    const [charges = null, payments = null, adjustments = null, ar = null] = figures;
    rows.push({
      practice: (row[place.practice] ?? "").trim(),
      month,
      charges,
      payments,
      adjustments,
      ar,
    });
  });
  return { rows, problems };
}

/** `$1,234.50`, `(12.00)`, `-12` as cents; empty as null; anything else undefined. */
export function dollars(text: string): number | null | undefined {
  const plain = text.trim().replaceAll(/[$,\s]/g, "");
  if (plain === "") return null;
  const parts = /^(\()?(-)?(\d+)(?:\.(\d{0,2}))?(\))?$/.exec(plain);
  if (parts === null) return undefined;
  const cents = Number(parts[3]) * 100 + Number((parts[4] ?? "").padEnd(2, "0"));
  return parts[1] || parts[2] ? -cents : cents;
}

/** Theirs beside ours for one month. Adjustments are contractual + write-offs − refunds. */
export function tie(row: TieOutRow, bridge: BridgeMonth): TiedFigure[] {
  const ours = {
    charges: bridge.charges_cents,
    payments: bridge.payments_cents,
    adjustments: bridge.contractual_cents + bridge.write_offs_cents - bridge.refunds_cents,
    ar: bridge.closing_cents,
  };
  return (["charges", "payments", "adjustments", "ar"] as const).map((figure) => {
    const theirs = row[figure];
    return {
      figure,
      theirs,
      ours: ours[figure],
      difference: theirs === null ? null : ours[figure] - theirs,
    };
  });
}

function monthOf(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})(-\d{2})?$/.exec(text.trim());
  if (iso) return `${iso[1]}-${iso[2]}`;
  const us = /^(\d{1,2})\/(?:\d{1,2}\/)?(\d{4})$/.exec(text.trim());
  return us ? `${us[2]}-${(us[1] ?? "").padStart(2, "0")}` : undefined;
}

function wholeCents(text: string): number | null {
  return /^-?\d+$/.test(text) ? Number(text) : null;
}

/** Cells of one CSV line; quotes may enclose commas. */
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
  );
}
