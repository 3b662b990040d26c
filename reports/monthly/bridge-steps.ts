import type { PlainRow } from "#queries/rows.ts";
import type { WaterfallStep } from "../charts/waterfall-steps.ts";
import { bridgeLines } from "./bridge-lines.ts";

type BridgeStep = WaterfallStep & {
  /** As a line of the table: `− Payments`. */
  readonly words: string;
  /** What stands beside the words, which carry the line's sign already. */
  readonly lineCents: number;
};

/** A row of `ar-bridge` as the steps of a waterfall, in cents. */
export function bridgeSteps(row: PlainRow): BridgeStep[] {
  return bridgeLines.map(({ id: key, mark, title, short }) => {
    const value = row[key];
    const lineCents = typeof value === "number" ? value : 0;
    const words = mark === "" ? title : `${mark} ${title}`;
    const step = { key, title: short, words, lineCents };
    if (mark === "" || mark === "=") return { ...step, kind: "total", cents: lineCents };
    return { ...step, kind: "change", cents: mark === "−" ? 0 - lineCents : lineCents };
  });
}
