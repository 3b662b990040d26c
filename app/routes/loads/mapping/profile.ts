/** A mapping profile as `settings/mapping-profiles.json` holds it. */
export type Profile = {
  readonly name: string;
  readonly kind: Kind;
  /** canonical column → header in the file; null: no header is taken for it */
  readonly columns: { readonly [column: string]: string | null };
  readonly sign?: "plain" | "credit";
};
export const kinds = ["denials", "transactions", "claims"] as const;
export type Kind = (typeof kinds)[number];

/**
 * The profiles of the file's text; none where it is empty.
 * @returns undefined where it is no list of profiles: written by hand, and for a hand to mend
 */
export function readProfiles(text: string): Profile[] | undefined {
  if (text.trim() === "") return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every(isProfile) ? list : undefined;
  } catch {
    return undefined;
  }
}

export function writeProfiles(profiles: readonly Profile[]): string {
  return `${JSON.stringify(profiles, null, 2)}\n`;
}

/** The newest first: where two fit a file, the later correction counts. */
export function withProfile(profiles: readonly Profile[], profile: Profile): Profile[] {
  return [profile, ...profiles.filter(({ name }) => name !== profile.name)];
}

export function isKind(value: unknown): value is Kind {
  return kinds.some((kind) => kind === value);
}

function isProfile(value: unknown): value is Profile {
  if (!isRecord(value) || !isRecord(value.columns)) return false;
  return (
    typeof value.name === "string" &&
    isKind(value.kind) &&
    Object.values(value.columns).every((header) => header === null || typeof header === "string")
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
