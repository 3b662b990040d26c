/** What can be done to claims from a list, and the key that starts it. */
export const actKeys = {
  a: "assign",
  l: "contact",
  s: "status",
  d: "next_date",
  n: "note",
  p: "project",
} as const;
export type ActKind = (typeof actKeys)[keyof typeof actKeys];

export const actWords: { readonly [kind in ActKind]: string } = {
  assign: "Assign",
  contact: "Log contact",
  status: "Status",
  next_date: "Next date",
  note: "Note",
  project: "Make a project",
};

/** Claims that an act is for; `words` names them: "claim 1047", "40 claims". A rejected batch is one thing of many claims. */
export type ActOn = {
  readonly ids: readonly string[];
  readonly words: string;
  readonly isOne: boolean;
  /** Done to a project: to the claims given, or, where none are, to all of it that is still open. */
  readonly projectId?: string;
};

export function actOfKey(key: string): ActKind | null {
  return Object.hasOwn(actKeys, key) ? actKeys[key as keyof typeof actKeys] : null;
}
