import { bundledParagraphs } from "./bundled.ts";
import { necessityParagraphs } from "./necessity.ts";
import { paperworkParagraphs } from "./paperwork.ts";
import type { Paragraph } from "./paragraph.ts";
import { priceParagraphs } from "./price.ts";

/** Every argument that comes with the program, in the order in which a letter makes them. */
export const library: readonly Paragraph[] = [
  ...paperworkParagraphs.filter(({ id }) => /^filed|^records|^no-dup|^author/.test(id)),
  ...bundledParagraphs,
  ...necessityParagraphs.filter(({ id }) => id !== "reviewer"),
  ...priceParagraphs,
  ...paperworkParagraphs.filter(({ id }) => !/^filed|^records|^no-dup|^author/.test(id)),
  ...necessityParagraphs.filter(({ id }) => id === "reviewer"),
];
