/** How many of so many, lately and in the year before. */
export type Counts = {
  /** Lately: events, and of how many they could have been. */
  readonly claims: number;
  readonly n: number;
  /** The same of the weeks before. */
  readonly base_claims: number;
  readonly base_n: number;
  /** Weeks that the base spans, and the sum of its weekly counts' squares. */
  readonly weeks: number;
  readonly squares: number;
};

/** What could be expected, and how likely so many are by chance. */
export type Surge = {
  readonly usual: number;
  /** Ends of the band in which nine of ten spans lie: whole counts. */
  readonly low: number;
  readonly high: number;
  /** Chance of as many or more where nothing has changed, 0–1. */
  readonly odds: number;
};

/** Fewer weeks of history, or fewer things in it, tell no rate. */
const leastWeeks = 12;
const leastBase = 30;
/** One odd week in a year makes the history look wild: it must not make deaf for a year. */
const mostDispersion = 4;

/**
 * Counts against their own history: the gamma-Poisson (negative binomial) forecast of a rate that is known from `base_claims` of
 * `base_n` alone. Where the weeks of the history scatter more than Poisson's do, all counts are divided by that dispersion
 * (Pearson's, 1 to 4): a subject that always comes in bursts needs a larger one. Null: too little is known, or nothing
 * lately that could have been counted. Source: predictive distribution of a Poisson rate under Jeffreys' prior, Gamma(½, 0).
 */
export function surgeOf(counts: Counts): Surge | null {
  const { claims, n, base_claims: baseClaims, base_n: baseN, weeks } = counts;
  if (n === 0 || weeks < leastWeeks || baseN < leastBase) return null;
  const dispersion = dispersionOf(counts);
  const shape = (baseClaims + 0.5) / dispersion;
  const stay = baseN / (baseN + n);
  let [below, at, low, high] = [0, stay ** shape, 0, 0];
  let odds = 1;
  const observed = claims / dispersion;
  // What is less likely than that is said as that; the walk ends where both the count and the band are passed.
  for (let count = 0; count <= n && (count < observed || below < 0.95); count++) {
    if (count < observed) odds = Math.max(0, odds - at);
    below += at;
    if (below < 0.05) low = count + 1;
    if (below < 0.95) high = count + 1;
    at *= ((shape + count) / (count + 1)) * (1 - stay);
  }
  return {
    usual: (baseClaims / baseN) * n,
    low: Math.floor(low * dispersion),
    high: Math.ceil(high * dispersion),
    odds,
  };
}

/** Pearson's dispersion of the weekly counts, 1 to 4. */
function dispersionOf({ base_claims: baseClaims, weeks, squares }: Counts): number {
  if (baseClaims === 0) return 1;
  const mean = baseClaims / weeks;
  const scatter = (squares - weeks * mean * mean) / mean / (weeks - 1);
  return Math.min(mostDispersion, Math.max(1, scatter));
}
