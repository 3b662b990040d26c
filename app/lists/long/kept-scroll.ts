/** How far a list was scrolled at an entry of the browser's history: there again, it is as it was left. For this tab alone. */
const nameOf = (entry: string) => `scrolled ${entry}`;

export function scrolledAt(entry: string): number {
  return Number(sessionStorage.getItem(nameOf(entry)) ?? 0);
}

export function keepScrolled(entry: string, top: number): void {
  sessionStorage.setItem(nameOf(entry), String(Math.round(top)));
}
