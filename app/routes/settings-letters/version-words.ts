const did: { readonly [kind: string]: string } = {
  written: "Worded anew",
  restored: "Went back to an earlier version",
  shipped: "Went back to the program’s text",
  off: "Switched off",
  on: "Switched on",
};

/** What a version did. */
export function didWords(kind: string): string {
  return did[kind] ?? kind;
}
