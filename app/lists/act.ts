/** What can be done to claims from a list, and the key that starts it. */
export const actKeys = { a: "assign", s: "status", d: "next_date", n: "note" } as const;
export type ActKind = (typeof actKeys)[keyof typeof actKeys];

export const actWords: { readonly [kind in ActKind]: string } = {
  assign: "Assign",
  status: "Status",
  next_date: "Next date",
  note: "Note",
};

/** Claims that an act is for; `words` names them: "claim 1047", "40 claims". A rejected batch is one thing of many claims. */
export type ActOn = {
  readonly ids: readonly string[];
  readonly words: string;
  readonly isOne: boolean;
};

export function actOfKey(key: string): ActKind | null {
  return Object.hasOwn(actKeys, key) ? actKeys[key as keyof typeof actKeys] : null;
}
