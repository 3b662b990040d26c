/** How many characters a text may have, to the fields that take it and the server that checks it. */
export const longest = { note: 4_000, reason: 200, reference: 60, projectName: 120 } as const;
