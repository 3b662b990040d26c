const longest = 31;
const taken = ["filters", "totals", "queries"];

/** Titles as names of sheets: at most 31 characters, none of : \ / ? * [ ], no two alike (Excel takes a and A for one). */
export function sheetNames(titles: readonly string[]): string[] {
  const used = new Set(taken);
  return titles.map((title) => {
    const plain =
      title
        .replace(/[:\\/?*[\]]/g, " ")
        .replace(/^'+|'+$/g, "")
        .trim() || "Table";
    let name = cut(plain, longest);
    for (let n = 2; used.has(name.toLowerCase()); n += 1)
      name = `${cut(plain, longest - ` ${n}`.length)} ${n}`;
    used.add(name.toLowerCase());
    return name;
  });
}

/** At the last whole word that fits. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length + 1);
  const end = head.lastIndexOf(" ");
  return head.slice(0, end > 0 ? end : length).trim();
}
