import { counted, days, moneyExact, month as monthWords, rate } from "../format.ts";
import { type FigureChange, isOther, type MonthChanges } from "./month-changes.ts";

/** What changed since a month was closed, a sentence each; none where nothing did. */
export function changeSentences(month: string, changes: MonthChanges): string[] {
  const { bridge, figures, files, definitions, areSettingsOthers } = changes;
  const lines = bridge.filter(({ closed, now }) => isOther(closed, now));
  const moved = figures.filter(({ closed, now }) => isOther(closed, now));
  const sentences: string[] = [];
  if (files.length > 0)
    sentences.push(
      `${counted(files.length, "file")} loaded since ${monthWords(month)} was closed ${files.length === 1 ? "tells" : "tell"} of it or of the time before.`,
    );
  if (lines.length > 0)
    sentences.push(
      `By today's files the bridge has other lines: ${lines
        .map(({ title, closed, now }) => `${title} ${difference(now - closed)}`)
        .join(", ")}.`,
    );
  if (moved.length > 0)
    sentences.push(
      `Other figures: ${moved
        .map((each) => `${each.title} ${figuresApart(each).join(" when closed, ")} now`)
        .join("; ")}.`,
    );
  if (definitions !== null)
    sentences.push(
      `It was closed under definition version ${definitions.closed}; figures now follow version ${definitions.now}.`,
    );
  if (areSettingsOthers)
    sentences.push("The practice's settings were changed since it was closed.");
  return sentences;
}

/** Both figures with as many digits as it takes to tell them apart, money to the cent. */
export function figuresApart({ unit, closed, now }: FigureChange): [string, string] {
  if (unit === "money") return [moneyExact(closed), moneyExact(now)];
  const write = unit === "days" ? days : rate;
  const digits = [1, 2, 3, 4].find((each) => write(closed, each) !== write(now, each)) ?? 5;
  return [write(closed, digits), write(now, digits)];
}

/** `+$12.00`, `−$12.00`: by how much a line is higher or lower now. */
export function difference(cents: number): string {
  return `${cents < 0 ? "−" : "+"}${moneyExact(Math.abs(cents))}`;
}
