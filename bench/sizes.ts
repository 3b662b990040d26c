/** How large a bench is. Each bench takes what it needs of it; every figure can be set by a flag of its name. */
export type BenchSize = {
  /** of the 835 that `load` parses and loads, in 10⁶ bytes */
  megabytes: number;
  /** of the practice that `queries`, `pages`, `lists` and `day` ask or load into */
  claims: number;
  /** of each whole process; questions and pages take more runs of their own */
  runs: number;
  readers: number;
  writers: number;
  seconds: number;
  /** between an answer and the same person's next click */
  thinkMs: number;
  /** a home that is already filled, only read: instead of one made for the bench */
  home?: string;
};

const people = { readers: 50, writers: 10, thinkMs: 5_000 };

export const sizes: Readonly<Record<string, BenchSize>> = {
  small: {
    megabytes: 4,
    claims: 2_000,
    runs: 1,
    readers: 8,
    writers: 3,
    seconds: 5,
    thinkMs: 500,
  },
  medium: { megabytes: 40, claims: 25_000, runs: 3, seconds: 60, ...people },
  /** A large practice: 1.7 million service lines. */
  large: { megabytes: 100, claims: 1_000_000, runs: 3, seconds: 120, ...people },
  /** A hundred locations: ten million service lines. */
  huge: { megabytes: 1_000, claims: 6_000_000, runs: 1, seconds: 120, ...people },
};

const numbers = [
  "megabytes",
  "claims",
  "runs",
  "readers",
  "writers",
  "seconds",
  "thinkMs",
] as const;

/** The flags of a size, as `parseArgs` takes them. */
export const sizeFlags = {
  size: { type: "string", default: "small" },
  home: { type: "string" },
  ...Object.fromEntries(numbers.map((name) => [name, { type: "string" } as const])),
} as const;

/** The size that the flags say; throws RangeError on one that is none. */
export function sizeOf(flags: Readonly<Record<string, unknown>>): BenchSize {
  const named = sizes[String(flags.size)];
  if (named === undefined)
    throw new RangeError(`--size is one of ${Object.keys(sizes).join(", ")}`);
  const size = { ...named };
  for (const name of numbers) {
    if (flags[name] === undefined) continue;
    size[name] = Number(flags[name]);
    if (!(size[name] > 0)) throw new RangeError(`--${name} is a number above 0`);
  }
  return typeof flags.home === "string" ? { ...size, home: flags.home } : size;
}
