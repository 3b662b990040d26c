import type { arAging } from "#queries/aging/ar-aging.ts";
import type { RowOf } from "#queries/query.ts";
import type { Column } from "../../tables/column.ts";

type Aging = RowOf<typeof arAging>;
export type Part = {
  readonly party: "insurance" | "patient" | "credit";
  readonly title: string;
  readonly cents: number;
  /** Of what is owed; null for credits, which stand apart, and where nothing is owed. */
  readonly share: number | null;
};

/** Who owes: insurance, patients, and what is owed to them. */
export function partsOf(aging: readonly Aging[]): Part[] {
  const sum = (keep: (row: Aging) => boolean) =>
    aging.filter(keep).reduce((total, row) => total + row.open_cents, 0);
  const owed = (party: string) => sum((row) => row.party === party && row.bucket !== "credit");
  const [insurance, patient] = [owed("insurance"), owed("patient")];
  const open = insurance + patient;
  const shareOf = (cents: number) => (open > 0 ? cents / open : null);
  const credit = sum((row) => row.bucket === "credit");
  return [
    { party: "insurance", title: "Insurance", cents: insurance, share: shareOf(insurance) },
    { party: "patient", title: "Patients", cents: patient, share: shareOf(patient) },
    { party: "credit", title: "Credits, owed back", cents: credit, share: null },
  ];
}

export const partColumns: Column<Part>[] = [
  { id: "who", header: "Who owes it", value: (row) => row.title },
  { id: "share", header: "Share", value: (row) => row.share, kind: "rate" },
  { id: "open", header: "Open", value: (row) => row.cents, kind: "money" },
];
