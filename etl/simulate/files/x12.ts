import { compactOf, type Day } from "../calendar.ts";

/** How one sender writes X12: every ISA says so itself. */
export interface Dialect {
  readonly element: string;
  readonly repetition: string;
  readonly component: string;
  readonly terminator: string;
  /** what stands after a terminator */
  readonly lineBreak: string;
}

export const DIALECTS: readonly [Dialect, Dialect, Dialect, Dialect, Dialect] = [
  { element: "*", repetition: "^", component: ":", terminator: "~", lineBreak: "\n" },
  { element: "*", repetition: "^", component: ":", terminator: "~", lineBreak: "" },
  { element: "*", repetition: "^", component: ">", terminator: "~", lineBreak: "\r\n" },
  { element: "|", repetition: "^", component: ":", terminator: "\n", lineBreak: "" },
  { element: "*", repetition: "!", component: "<", terminator: "'", lineBreak: "\n" },
];

export interface Envelope {
  readonly dialect: Dialect;
  readonly sender: string;
  readonly receiver: string;
  readonly day: Day;
  readonly control: number;
}

/** Element values; an array is a composite. Empty ones at the end are left out. */
export type Element = string | number | readonly (string | number)[];

/** One interchange in the making: functional groups of transaction sets. */
export class Interchange {
  private readonly parts: string[] = [];
  private setStart = 0;
  private segments = 0;
  private sets = 0;
  private setControl = "";
  private guide = "";

  constructor(
    private readonly envelope: Envelope,
    private readonly functionalId: string,
    guide: string,
  ) {
    this.guide = guide;
    const { dialect, sender, receiver, day, control } = envelope;
    const pad = (text: string) => text.padEnd(15).slice(0, 15);
    const ten = " ".repeat(10);
    const number = String(control).padStart(9, "0");
    this.add(
      "ISA",
      "00",
      ten,
      "00",
      ten,
      "ZZ",
      pad(sender),
      "ZZ",
      pad(receiver),
      compactOf(day).slice(2),
      "0615",
      dialect.repetition,
      "00501",
      number,
      "0",
      "P",
      dialect.component,
    );
    this.add("GS", functionalId, sender, receiver, compactOf(day), "0615", control, "X", guide);
  }

  /** ST02 of the set being written */
  get currentSet(): string {
    return this.setControl;
  }

  add(...elements: Element[]): void {
    const { element, component, terminator, lineBreak } = this.envelope.dialect;
    let text = "";
    let pending = "";
    for (const [index, item] of elements.entries()) {
      if (index > 0) pending += element;
      const value = typeof item === "object" ? composite(item, component) : String(item);
      if (value !== "") {
        text += pending + value;
        pending = "";
      }
    }
    this.parts.push(text, terminator, lineBreak);
    this.segments++;
  }

  openSet(code: string): void {
    this.sets++;
    this.setControl = String(this.sets).padStart(4, "0");
    this.setStart = this.segments;
    if (this.functionalId === "HP") this.add("ST", code, this.setControl);
    else this.add("ST", code, this.setControl, this.guide);
  }

  closeSet(): void {
    this.add("SE", this.segments - this.setStart + 1, this.setControl);
  }

  /** The whole interchange as text. */
  close(): string {
    const { control } = this.envelope;
    this.add("GE", this.sets, control);
    this.add("IEA", 1, String(control).padStart(9, "0"));
    return this.parts.join("");
  }
}

function composite(items: readonly (string | number)[], component: string): string {
  let last = items.length;
  while (last > 0 && items[last - 1] === "") last--;
  return items.slice(0, last).join(component);
}

/** Cents as X12 writes money: 1250 → 12.5, 1200 → 12 */
export function money(cents: number): string {
  const sign = cents < 0 ? "-" : "";
  const whole = Math.floor(Math.abs(cents) / 100);
  const rest = Math.abs(cents) % 100;
  if (rest === 0) return `${sign}${whole}`;
  return `${sign}${whole}.${String(rest).padStart(2, "0").replace(/0$/, "")}`;
}
