/** A small seeded generator (sfc32): the same seed gives the same practice on every machine. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** true with this probability */
  chance(probability: number): boolean;
  /** whole number from low to high, both included */
  between(low: number, high: number): number;
  /** one of the items */
  pick<T>(items: readonly T[]): T;
  /** one of the items, by weight */
  weighted<T>(items: readonly { readonly weight: number; readonly item: T }[]): T;
}

export function seededRandom(seed: number, stream = 0): Random {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x243f6a88 ^ (stream * 0x85ebca6b);
  let c = 0xb7e15162 ^ (seed * 31 + stream);
  let counter = 1;

  function next(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  }
  for (let warmUp = 0; warmUp < 20; warmUp++) next();

  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));

  function pick<T>(items: readonly T[]): T {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new RangeError("pick: no items");
    return item;
  }

  function weighted<T>(items: readonly { readonly weight: number; readonly item: T }[]): T {
    let total = 0;
    for (const { weight } of items) total += weight;
    let left = next() * total;
    for (const { weight, item } of items) {
      left -= weight;
      if (left < 0) return item;
    }
    return pick(items).item;
  }

  return { next, chance: (probability) => next() < probability, between, pick, weighted };
}
