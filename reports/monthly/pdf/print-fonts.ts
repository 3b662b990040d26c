import { createRequire } from "node:module";

const here = createRequire(import.meta.url);
const inter = (subset: string, weight: 400 | 600) =>
  here.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`);

/** Embedded: Inter, its second part for Polish, Czech, Turkish … names, and what holds the signs that Inter's parts lack. */
export const printFonts = {
  Inter: { normal: inter("latin", 400), bold: inter("latin", 600) },
  "Inter ext": { normal: inter("latin-ext", 400), bold: inter("latin-ext", 600) },
  Roboto: {
    normal: here.resolve("pdfmake/fonts/Roboto/Roboto-Regular.ttf"),
    bold: here.resolve("pdfmake/fonts/Roboto/Roboto-Medium.ttf"),
  },
};

export type PrintFont = keyof typeof printFonts;

const files = new Set(Object.values(printFonts).flatMap(({ normal, bold }) => [normal, bold]));

/** The only files that making a PDF may read. */
export const isPrintFont = (path: string) => files.has(path);

/** What the latin part of Inter holds (the unicode-range of its style sheet). */
const latin =
  /[\s\u0020-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]/u;
const latinExt = /[\u0100-\u02ba\u1e00-\u1e9f\u1ef2-\u1eff\u2020\u20a0-\u20c0]/u;
const fontOf = (letter: string): PrintFont =>
  latin.test(letter) ? "Inter" : latinExt.test(letter) ? "Inter ext" : "Roboto";

const onPaper: { readonly [sign: string]: string } = { "▲": "↑", "▼": "↓", "→": "to" };

/**
 * Text for paper: signs that no font has are written with ones that it has; a text with letters beyond Latin is cut into runs,
 * each in a font that has them. Most texts stay one.
 */
export function printText(text: string): string | { text: string; font: PrintFont }[] {
  const known = text.replace(/[▲▼→]/g, (sign) => onPaper[sign] ?? sign);
  const runs: { text: string; font: PrintFont }[] = [];
  for (const letter of known) {
    const font = fontOf(letter);
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ text: letter, font });
  }
  return runs.some(({ font }) => font !== "Inter") ? runs : known;
}
