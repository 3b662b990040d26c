/** What denials can be laid out by. */
export type Dimension = {
  /** In the address, and for `denials-by-place`. */
  by: "payer" | "location" | "provider" | "cpt-family";
  title: string;
  word: string;
  /** The parameter that narrows a list of claims to one row. */
  drill: "denier" | "location" | "provider" | "cpt-family";
};

const payer: Dimension = { by: "payer", title: "Payer", word: "payer", drill: "denier" };

export const dimensions: readonly Dimension[] = [
  payer,
  { by: "location", title: "Location", word: "location", drill: "location" },
  { by: "provider", title: "Provider", word: "provider", drill: "provider" },
  { by: "cpt-family", title: "CPT family", word: "CPT family", drill: "cpt-family" },
];

/** The dimension that an address asks for; payers where it asks for none. */
export function dimensionOf(search: URLSearchParams): Dimension {
  return dimensions.find(({ by }) => by === search.get("by")) ?? payer;
}
