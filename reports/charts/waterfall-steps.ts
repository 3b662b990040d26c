/** A step of a waterfall, in cents: `total` stands from zero, `change` (signed) hangs on the step before. */
export type WaterfallStep = {
  readonly key: string;
  readonly title: string;
  readonly kind: "total" | "change";
  readonly cents: number;
};

/** Where each step begins and ends: a change begins where the step before ended. */
export function placedSteps(rows: readonly WaterfallStep[]) {
  let level = 0;
  return rows.map((row) => {
    const from = row.kind === "total" ? 0 : level;
    level = row.kind === "total" ? row.cents : level + row.cents;
    return { ...row, from, to: level };
  });
}
