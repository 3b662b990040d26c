import type { AlertRule } from "./rules.ts";

/**
 * How one thing stands on a day against its rule. `in`: it has entered what the rule is about; `out`: it has left it; `between`
 * and `unknown` change nothing, so that what stands at the edge is not told again and again.
 */
export type Signal = {
  readonly rule: AlertRule;
  readonly practiceId: string;
  /** Of rules by location. */
  readonly locationId: string | null;
  /** What it is about beside rule and place: a payer, a code, a figure. Empty: the place alone. */
  readonly subject: string;
  readonly payer: string | null;
  readonly code: string | null;
  readonly rootCause: string | null;
  readonly kpi: string | null;
  readonly standing: "in" | "out" | "between" | "unknown";
  /** Days that the figure is of. */
  readonly fromOn: string;
  readonly toOn: string;
  /** Claims, days, cents or the figure, as the rule has it. */
  readonly value: number | null;
  readonly usual: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** How many it stands on. */
  readonly n: number | null;
  readonly moneyCents: number | null;
  /** Chance of as much without any change. */
  readonly odds: number | null;
};

/** What it is about, whenever: one thing is told once until it has ended. */
export function thingOf(signal: Pick<Signal, "rule" | "practiceId" | "locationId" | "subject">) {
  const { rule, practiceId, locationId, subject } = signal;
  return [rule, practiceId, locationId ?? "", subject].join("|");
}

/** The thing and its period: no alert twice for the same of these. */
export function keyOf(signal: Parameters<typeof thingOf>[0] & Pick<Signal, "toOn">): string {
  return `${thingOf(signal)}|${signal.toOn}`;
}

/** A signal of which nothing is known yet. */
export const blank = {
  locationId: null,
  subject: "",
  payer: null,
  code: null,
  rootCause: null,
  kpi: null,
  value: null,
  usual: null,
  low: null,
  high: null,
  n: null,
  moneyCents: null,
  odds: null,
} as const;
