import { creditDays } from "#queries/productivity/credit-days.ts";
import { appealOutcomes } from "../appeals/standing.ts";
import { outcomes, statuses } from "../follow-up/words.ts";

type Words = { readonly [key: string]: string };
type Part = {
  readonly title: string;
  /** Counted by claim and click; else by click. */
  readonly isByTouch?: true;
  readonly words: Words;
};

/** What follow-ups count as: `part.key` in addresses and rows (queries/scope/follow-up-work.sql), in the order told. */
export const parts: { readonly [part: string]: Part } = {
  did: {
    title: "What was done",
    words: {
      phone: "Calls",
      portal: "Portal checks",
      fax: "Faxes",
      mail: "Letters",
      "e-mail": "E-mails",
      status: "Status changes",
      note: "Notes",
      overpayment: "Overpayment marks",
      next_date: "Next dates",
      assignment: "Claims handed out",
    },
  },
  said: { title: "What payers said", words: outcomes },
  status: { title: "Statuses set", words: statuses },
  appeal: { title: "Appeals", words: { sent: "Sent", ...appealOutcomes } },
  after: {
    title: "What followed",
    isByTouch: true,
    words: {
      paid: "Money came",
      denied: "Denied",
      open: "No answer yet",
      nothing: `No answer within ${creditDays} days`,
    },
  },
};

const alone: Words = {
  touch: "Touches",
  contact: "Contacts",
  timed: "Contacts with minutes",
  money: "With money that counts for them",
};

/** A word of a row or an address as people say it; null: there is no such word. */
export function whatWords(what: string): string | null {
  const [part = "", key = ""] = what.split(".");
  const found = parts[part];
  if (found === undefined) return alone[what] ?? null;
  const words = found.words[key];
  return words === undefined ? null : `${found.title}: ${words.toLowerCase()}`;
}
