/**
 * The screen's colour variables on paper: greys and one blue whose steps differ in lightness too, so that a black-and-white
 * copy reads the same.
 */
export const printPalette = {
  ground: "#ffffff",
  surface: "#ffffff",
  line: "#dcdfe3",
  "line-strong": "#aab0b8",
  ink: "#15181c",
  "ink-2": "#434a54",
  "ink-3": "#666e79",
  accent: "#1f4e8c",
  "accent-soft": "#eef2f8",
  good: "#6b7684",
  watch: "#434a54",
  bad: "#15181c",
  hover: "#f4f5f7",
  "age-1": "#dbe4f0",
  "age-2": "#b3c6df",
  "age-3": "#7f9fc8",
  "age-4": "#4570a8",
  "age-5": "#16335c",
  "cat-1": "#1f4e8c",
  "cat-2": "#8a929d",
  "cat-3": "#434a54",
  "cat-4": "#b3c6df",
  "cat-5": "#666e79",
  "cat-6": "#4570a8",
  "cat-7": "#aab0b8",
  "cat-8": "#15181c",
  "cat-other": "#c4c9d0",
} as const;

export type PrintColor = keyof typeof printPalette;

const isKnown = (name: string): name is PrintColor => name in printPalette;

/** A chart's markup with its `var(--…)` as print colours; throws for one that paper does not know. */
export function inPrintColors(markup: string): string {
  return markup.replace(/var\(--([a-z0-9-]+)\)/g, (_, name: string) => {
    if (!isKnown(name)) throw new Error(`The print palette has no colour ${name}.`);
    return printPalette[name];
  });
}
