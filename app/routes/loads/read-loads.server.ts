import type { View } from "#app/filters.ts";
import { cashReconciliation } from "#queries/loads/cash-reconciliation.ts";
import { checks } from "#queries/loads/checks.ts";
import { inputFreshness } from "#queries/loads/input-freshness.ts";
import { issueSummary } from "#queries/loads/issue-summary.ts";
import { issues } from "#queries/loads/issues.ts";
import { loadedFiles } from "#queries/loads/loaded-files.ts";
import { loads } from "#queries/loads/loads.ts";
import { payerCoverage } from "#queries/loads/payer-coverage.ts";
import { payerFreshness } from "#queries/loads/payer-freshness.ts";
import { practiceHistory } from "#queries/loads/practice-history.ts";
import { remittanceBalance } from "#queries/loads/remittance-balance.ts";
import { unclassifiedCodes } from "#queries/loads/unclassified-codes.ts";
import { unmatchedCash } from "#queries/loads/unmatched-cash.ts";
import type { Reader } from "#queries/reader.ts";
import { onlyOff, ROWS, skipOf } from "./tabs.ts";

/** The figures on top of every part: what one looks at first to know whether the numbers can be trusted. */
export async function readStrip(reader: Reader, { asOf, from, to }: View) {
  const period = { asOf, from, to };
  const one = { rows: 1, skip: 0 };
  const [results, coverage, [unmatched], unclassified, [remittance], summary] = await Promise.all([
    reader.run(checks, {}),
    reader.run(payerCoverage, { asOf }),
    reader.run(unmatchedCash, { ...period, ...one }),
    reader.run(unclassifiedCodes, { asOf }),
    reader.run(remittanceBalance, { ...period, ...one, only: "" }),
    reader.run(issueSummary, {}),
  ]);
  const silent = coverage.filter((payer) => payer.coverage === "no remittances loaded");
  return {
    checks: results.length,
    failed: results.filter(({ violations }) => violations > 0).length,
    silentPayers: silent.length,
    silentCents: total(silent.map(({ open_cents }) => open_cents)),
    unmatchedCents: unmatched?.total_cents ?? 0,
    unmatched: unmatched?.total ?? 0,
    unclassified: unclassified.length,
    unclassifiedCents: total(unclassified.map(({ amount_cents }) => Math.abs(amount_cents))),
    remittances: remittance?.total ?? 0,
    remittancesOff: remittance?.total_off ?? 0,
    errors: total(summary.filter(({ severity }) => severity === "error").map((row) => row.issues)),
    warnings: total(
      summary.filter(({ severity }) => severity === "warning").map((row) => row.issues),
    ),
  };
}

export type Strip = Awaited<ReturnType<typeof readStrip>>;

export async function readTrust(reader: Reader, { asOf }: View) {
  const [results, freshness, inputs, history, coverage] = await Promise.all([
    reader.run(checks, {}),
    reader.run(payerFreshness, { asOf }),
    reader.run(inputFreshness, {}),
    reader.run(practiceHistory, { asOf }),
    reader.run(payerCoverage, { asOf }),
  ]);
  return { checks: results, freshness, inputs, history, coverage };
}

/** Which files the address asks for. */
export function filesAsked(search: URLSearchParams) {
  return {
    kind: search.get("kind") ?? "",
    status: search.get("status") ?? "",
    load: search.get("load") ?? "",
  };
}

export async function readFiles(reader: Reader, search: URLSearchParams) {
  const asked = filesAsked(search);
  const [history, files] = await Promise.all([
    reader.run(loads, {}),
    reader.run(loadedFiles, { ...asked, rows: ROWS, skip: skipOf(search, "files-page") }),
  ]);
  return { loads: history, files, asked };
}

/** Which issues the address asks for. */
export function issuesAsked(search: URLSearchParams) {
  return {
    severity: search.get("severity") ?? "",
    code: search.get("issue") ?? "",
    file: search.get("file") ?? "",
  };
}

export async function readIssues(reader: Reader, search: URLSearchParams) {
  const asked = issuesAsked(search);
  const [summary, rows] = await Promise.all([
    reader.run(issueSummary, {}),
    reader.run(issues, { ...asked, rows: ROWS, skip: skipOf(search, "issues-page") }),
  ]);
  return { summary, issues: rows, asked };
}

export async function readCash(reader: Reader, { asOf, from, to }: View, search: URLSearchParams) {
  const period = { asOf, from, to };
  const only = onlyOff(search);
  const [reconciliation, remittances, unmatched, unclassified] = await Promise.all([
    reader.run(cashReconciliation, period),
    reader.run(remittanceBalance, {
      ...period,
      only,
      rows: ROWS,
      skip: skipOf(search, "remittances-page"),
    }),
    reader.run(unmatchedCash, { ...period, rows: ROWS, skip: skipOf(search, "unmatched-page") }),
    reader.run(unclassifiedCodes, { asOf }),
  ]);
  return { reconciliation, remittances, unmatched, unclassified, only };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
