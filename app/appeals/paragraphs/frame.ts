/** What stands around the arguments of every letter. */
export type FrameParagraph = {
  readonly id: "opening" | "opening-many" | "opening-price" | "opening-price-many" | "request";
  readonly title: string;
  readonly text: string;
};

export const frameParagraphs: readonly FrameParagraph[] = [
  {
    id: "opening",
    title: "Opening: one denied claim",
    text: "We ask you to reconsider your decision of {decided} on the claim named above. You denied {amount} for {denied} as follows: {reasons}. We disagree for these reasons.",
  },
  {
    id: "opening-many",
    title: "Opening: several denied claims",
    text: "We ask you to reconsider your decisions on the {claims} listed below. You denied {amount} for {denied} on one ground: {reasons}. We disagree for these reasons, which hold for each claim; what is particular to one stands on its own page.",
  },
  {
    id: "opening-price",
    title: "Opening: one claim paid too little",
    text: "We ask you to price the claim named above again. Your payment of {decided} fell {amount} short.",
  },
  {
    id: "opening-price-many",
    title: "Opening: several claims paid too little",
    text: "We ask you to price the {claims} listed below again. Your payments fell {amount} short in all.",
  },
  {
    id: "request",
    title: "Request and answer",
    text: "Please send your decision in writing to the address above, and reprocess what you overturn. For questions call {phone}. Your remittance, the lines of the claim, the proof of filing and a list of what is enclosed follow this letter.",
  },
];
