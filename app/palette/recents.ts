/** What somebody chose last from the palette, by its id, latest first: screens, views and filters, never claims or searches. */
const most = 5;
// Of this tab and this person: who signs in next at this machine sees none of it.
const nameOf = (personId: string) => `palette ${personId}`;

export function readRecents(personId: string): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(personId)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

export function keepRecent(personId: string, id: string): void {
  const others = readRecents(personId).filter((each) => each !== id);
  sessionStorage.setItem(nameOf(personId), JSON.stringify([id, ...others].slice(0, most)));
}
