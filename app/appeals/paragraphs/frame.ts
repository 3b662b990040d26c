/** What stands around the arguments of every letter: paragraphs before and after them, and single lines. */
export type FramePiece = {
  readonly id: string;
  readonly part: "opening" | "request" | "line";
  readonly title: string;
  readonly text: string;
  /** Without it the letter would not be whole. */
  readonly isNeeded: boolean;
};

export const framePieces: readonly FramePiece[] = [
  {
    id: "salutation",
    part: "line",
    title: "Salutation",
    text: "To whom it may concern:",
    isNeeded: true,
  },
  {
    id: "opening",
    part: "opening",
    title: "Opening: one denied claim",
    text: "We ask you to reconsider your decision of {decided} on the claim named above. You denied {amount} for {denied} as follows: {reasons}. We disagree for these reasons.",
    isNeeded: true,
  },
  {
    id: "opening-many",
    part: "opening",
    title: "Opening: several denied claims",
    text: "We ask you to reconsider your decisions on the {claims} listed below. You denied {amount} for {denied} on one ground: {reasons}. We disagree for these reasons, which hold for each claim; what is particular to one stands on its own page.",
    isNeeded: true,
  },
  {
    id: "opening-price",
    part: "opening",
    title: "Opening: one claim paid too little",
    text: "We ask you to price the claim named above again. Your payment of {decided} fell {amount} short.",
    isNeeded: true,
  },
  {
    id: "opening-price-many",
    part: "opening",
    title: "Opening: several claims paid too little",
    text: "We ask you to price the {claims} listed below again. Your payments fell {amount} short in all.",
    isNeeded: true,
  },
  {
    id: "request",
    part: "request",
    title: "Request and answer",
    text: "Please send your decision in writing to the address above, and reprocess what you overturn. For questions call {phone}. Your remittance, the lines of the claim, the proof of filing and a list of what is enclosed follow this letter.",
    isNeeded: false,
  },
  { id: "closing", part: "line", title: "Closing", text: "Sincerely,", isNeeded: true },
  {
    id: "enclosures",
    part: "line",
    title: "Line about the enclosures, under the signature",
    text: "Enclosures: as listed at the end of this packet",
    isNeeded: false,
  },
];
