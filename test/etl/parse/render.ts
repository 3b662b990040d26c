/** How a file is written: its delimiters, line breaks and wrapping. */
export type Dialect = {
  element: string;
  component: string;
  repetition: string;
  terminator: string;
  /** after each terminator */
  lineBreak: string;
  /** a line break after every so many characters, whatever stands there; 0: none */
  wrap: number;
  /** before ISA */
  prefix: string;
  /** behind the last segment */
  suffix: string;
  /** ISA fields without their padding */
  isTrimmed: boolean;
  /** ISA16 tells another component separator than the one in use */
  wrongComponent: string | null;
  /** empty elements written out at the end of each segment */
  trailing: number;
};

export const plain: Dialect = {
  element: "*",
  component: ":",
  repetition: "^",
  terminator: "~",
  lineBreak: "\n",
  wrap: 0,
  prefix: "",
  suffix: "",
  isTrimmed: false,
  wrongComponent: null,
  trailing: 0,
};

/** The segments of a fixture, which are written in the plain dialect. */
export function segmentsOf(fixture: string): string[] {
  return fixture
    .split("~")
    .map((segment) => segment.trim())
    .filter((segment) => segment !== "");
}

/** Writes segments (told in the plain dialect) in a dialect. */
export function render(segments: readonly string[], dialect: Partial<Dialect> = {}): Uint8Array {
  const way = { ...plain, ...dialect };
  const text = segments
    .map((segment) => renderSegment(segment, way) + way.terminator + way.lineBreak)
    .join("");
  const wrapped =
    way.wrap > 0
      ? text.replaceAll(new RegExp(`[^]{${way.wrap}}`, "g"), (line) => `${line}\r\n`)
      : text;
  return Buffer.from(way.prefix + wrapped + way.suffix, "latin1");
}

function renderSegment(segment: string, way: Dialect): string {
  const elements = segment.split("*");
  if (elements[0] === "ISA") {
    const fields = elements.map((field) => (way.isTrimmed ? field.trim() : field));
    if (fields[11] === "^") fields[11] = way.repetition;
    fields[16] = way.wrongComponent ?? way.component;
    return fields.join(way.element);
  }
  const last = elements[0] === "SE" || elements[0] === "ST" ? 0 : way.trailing;
  return (
    elements
      .map((element) => element.replaceAll(":", way.component).replaceAll("^", way.repetition))
      .join(way.element) + way.element.repeat(last)
  );
}
