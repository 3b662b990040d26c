import type { Entry, Group } from "./read-definitions.server.ts";

/** The definitions that hold all words asked for, in their groups. */
export function foundIn(groups: readonly Group[], asked: string): Group[] {
  return groups
    .map((group) => ({ ...group, entries: group.entries.filter((entry) => fits(entry, asked)) }))
    .filter(({ entries }) => entries.length > 0);
}

function fits({ id, title, definition }: Entry, asked: string): boolean {
  const text = [id, title, ...Object.values(definition)].join(" ").toLowerCase();
  return asked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
