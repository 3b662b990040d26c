/** The lines of the A/R bridge in order, by their column of `ar-bridge`; `mark`: how a line counts towards the closing one. */
export const bridgeLines = [
  { id: "opening_cents", mark: "", title: "Opening A/R", short: "Opening" },
  { id: "charges_cents", mark: "+", title: "Charges", short: "Charges" },
  { id: "payments_cents", mark: "−", title: "Payments", short: "Payments" },
  { id: "contractual_cents", mark: "−", title: "Contractual", short: "Contractual" },
  { id: "write_offs_cents", mark: "−", title: "Write-offs", short: "Write-offs" },
  { id: "refunds_cents", mark: "+", title: "Refunds", short: "Refunds" },
  { id: "closing_cents", mark: "=", title: "Closing A/R", short: "Closing" },
] as const;

export type BridgeLine = (typeof bridgeLines)[number]["id"];
