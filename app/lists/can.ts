import { mayDo, type Person } from "../people/person.ts";

/** What the person who looks at a list may do with its claims; loaders hand it to their page. */
export type Can = {
  /** Patients' names, claims' pages, searches. */
  readonly seeClaims: boolean;
  /** Follow up one claim, assign it to oneself. */
  readonly followUp: boolean;
  /** Many claims at once, and assign to others. */
  readonly assign: boolean;
};

export function canOf(person: Person): Can {
  return {
    seeClaims: mayDo(person, "see_claims"),
    followUp: mayDo(person, "follow_up"),
    assign: mayDo(person, "assign"),
  };
}
