/** What people say of an overpayment of Medicare or Medicaid: keys as the office keeps them, words for people. */
export const overpaymentMarks = {
  identified: "Identified",
  investigating: "Under investigation",
  concluded: "Investigation concluded",
} as const;
export type OverpaymentMark = keyof typeof overpaymentMarks;

const said: { readonly [mark in OverpaymentMark]: string } = {
  identified: "Overpayment identified",
  investigating: "Overpayment: related payments under investigation since",
  concluded: "Overpayment: investigation concluded",
};

/** `Overpayment identified Nov 3, 2026`, as the history has it. */
export function markWords(mark: string, day: string): string {
  const words: { readonly [mark: string]: string } = said;
  return `${words[mark] ?? mark} ${day}`;
}
