import type { gates } from "#queries/acceptance/gates.ts";
import type { RowOf } from "#queries/query.ts";
import type { Side } from "../../compared/change-of.ts";
import type { Column } from "../../tables/column.ts";

type Counts = RowOf<typeof gates>;
export type Gate = {
  readonly id: "clean" | "clearinghouse" | "payer" | "resolved";
  readonly title: string;
  readonly question: string;
  /** Null: not known. */
  readonly passed: number | null;
  readonly judged: number;
  /** Without a verdict yet. */
  readonly pending: number;
  /** What would tell it, where it is not known. */
  readonly needs: string;
};

/** The four gates side by side, never blended: each has its own verdict and its own "not known". */
export function gatesOf(counts: Counts): Gate[] {
  const { submitted, adjudicated, resolved } = counts;
  return [
    {
      id: "clean",
      title: "Clean",
      question: "Left the practice untouched?",
      passed: null,
      judged: 0,
      pending: submitted,
      needs: "an edit log of the practice system: no file that Dermledger reads tells it",
    },
    {
      id: "clearinghouse",
      title: "Clearinghouse",
      question: "Let in by the clearinghouse?",
      ...verdictOf(counts.clearinghouse_accepted, counts.clearinghouse_rejected, submitted),
      needs: "277CA or 999 files",
    },
    {
      id: "payer",
      title: "Payer",
      question: "Let in by the payer’s front end?",
      ...verdictOf(counts.payer_accepted, counts.payer_rejected, submitted),
      needs: "277CA files that payers sent",
    },
    {
      id: "resolved",
      title: "Resolved",
      question: "Settled by the first answer, without rework?",
      passed: adjudicated === 0 ? null : resolved,
      judged: adjudicated,
      pending: submitted - adjudicated,
      needs: "835 files of these claims",
    },
  ];
}

function verdictOf(passed: number | null, rejected: number | null, submitted: number) {
  const judged = (passed ?? 0) + (rejected ?? 0);
  return { passed: judged === 0 ? null : passed, judged, pending: submitted - judged };
}

/** Of the claims judged, those let through; null where nothing is known. */
export function passRate({ passed, judged }: Gate): number | null {
  return passed !== null && judged > 0 ? passed / judged : null;
}

/** The gate as one side of a comparison. */
export function gateSide(gate: Gate): Side {
  const { judged, pending } = gate;
  return {
    value: passRate(gate),
    n: judged,
    isProportion: true,
    decided: judged + pending > 0 ? judged / (judged + pending) : undefined,
  };
}

export const gateColumns: Column<Gate>[] = [
  { id: "gate", header: "Gate", value: (row) => row.title },
  { id: "question", header: "Question", value: (row) => row.question },
  {
    id: "rate",
    header: "Passed",
    value: passRate,
    kind: "rate",
    n: (row) => row.judged,
    nFrom: "judged",
  },
  { id: "passed", header: "Passed, claims", value: (row) => row.passed, kind: "count" },
  {
    id: "judged",
    header: "Judged",
    value: (row) => (row.passed === null ? null : row.judged),
    kind: "count",
  },
  {
    id: "pending",
    header: "Without a verdict",
    value: (row) => (row.passed === null ? null : row.pending),
    kind: "count",
  },
];
