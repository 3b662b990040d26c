import { payerCoverage } from "#queries/loads/payer-coverage.ts";
import { payerFreshness } from "#queries/loads/payer-freshness.ts";
import { addDays, defaultPeriod } from "#queries/period.ts";
import type { RowOf } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";
import { date, month as monthWords } from "../format.ts";
import type { ReportFigure } from "./monthly-report.ts";
import type { ReportDays } from "./report-days.ts";

/** What hangs on a kind of file, where none of it was ever loaded. */
const inputs: readonly (readonly [kinds: readonly string[], sentence: string])[] = [
  [
    ["837P", "claims"],
    "No 837P file and no claim export is loaded: only claims that a remittance speaks of are known.",
  ],
  [["835"], "No 835 is loaded: payments, denials and days to payment are not known."],
  [
    ["277CA", "999"],
    "No 277CA or 999 is loaded: what clearinghouse and payers let in is not known.",
  ],
  [
    ["transactions"],
    "No transaction export is loaded: patients' payments, write-offs and refunds are not known, nor is net collection.",
  ],
];

/** From the first day of the history until it is complete, as practice-history has it. */
const daysToComplete = 90;

/** Plain sentences: what no loaded file tells, so that nobody takes silence for zero. */
export async function readUnknown(
  reader: Reader,
  days: ReportDays,
  known: {
    readonly inputs: readonly string[];
    readonly completeFrom: string | null;
    readonly figures: readonly ReportFigure[];
    readonly isNarrowed: boolean;
    readonly isPart: boolean;
  },
): Promise<string[]> {
  const [coverage, freshness] = await Promise.all([
    reader.run(payerCoverage, { asOf: days.asOf }),
    reader.run(payerFreshness, { asOf: days.asOf }),
  ]);
  return [
    ...inputs.flatMap(([kinds, sentence]) =>
      kinds.some((kind) => known.inputs.includes(kind)) ? [] : [sentence],
    ),
    ...unfinished(days),
    ...young(days, known.completeFrom),
    ...known.figures.flatMap(compared),
    ...unheard(coverage),
    ...silent(freshness),
    ...(known.isPart
      ? ["Only the practices and locations that whoever made this report may see are in it."]
      : []),
    ...(known.isNarrowed
      ? [
          "Cash is not reconciled to the bridge here: adjustments to a provider and cash that matches no claim cannot be cut by filters.",
        ]
      : []),
  ];
}

function unfinished({ month, asOf, from, to }: ReportDays): string[] {
  const next = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).toISOString();
  if (next.slice(0, 7) !== month) return [];
  return [
    `${monthWords(month)} is not over: its figures are those of ${date(from)} to ${date(asOf)}, beside whole months.`,
  ];
}

function young({ from, asOf }: ReportDays, completeFrom: string | null): string[] {
  if (completeFrom === null || from >= completeFrom) return [];
  const begun = addDays(completeFrom, -daysToComplete);
  return [
    `The history is complete from ${date(completeFrom)} on: what was billed before it began is missing here.`,
    ...(defaultPeriod(asOf).from < begun
      ? [
          `Days in A/R is too high: it divides by the charges of three months, of which only those since ${date(begun)} are known.`,
        ]
      : []),
  ];
}

function compared({ title, value, median12, medianMonths }: ReportFigure): string[] {
  if (value === null) return [`${title}: not known.`];
  if (median12 === null)
    return [`${title}: no median of twelve months, as ${medianMonths} of them are known.`];
  if (medianMonths === 12) return [];
  return [`${title}: the median is that of ${medianMonths} months, as the others are not known.`];
}

function unheard(rows: readonly RowOf<typeof payerCoverage>[]): string[] {
  const payers = rows.filter(({ coverage }) => coverage === "no remittances loaded");
  if (payers.length === 0) return [];
  return [
    `No remittance of the last 60 days is loaded of ${named(payers)}: what they paid or denied is not known.`,
  ];
}

function silent(rows: readonly RowOf<typeof payerFreshness>[]): string[] {
  return rows
    .filter((row) => row.is_overdue)
    .map(
      ({ payer, last_835_on, usual_days }) =>
        `The last 835 of ${payer} is of ${date(last_835_on)}, and they usually come every ${usual_days} days: later ones may be missing.`,
    );
}

function named(payers: readonly { readonly payer: string }[]): string {
  const names = payers.slice(0, 5).map(({ payer }) => payer);
  const more = payers.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
}
