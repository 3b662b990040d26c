import { createHash, randomBytes } from "node:crypto";

/** What a link lets its bearer do: make the first owner, or set the password of one person. */
export type SetupLink =
  | { readonly kind: "first_owner" }
  | { readonly kind: "password"; readonly personId: string };

type Kept = { readonly link: SetupLink; readonly endsAt: number };

export const passwordLinkHours = 24;

export type SetupLinks = {
  /** A token for the address; links made before for the same purpose end. */
  make(link: SetupLink): string;
  find(token: string): SetupLink | undefined;
  /** What the link lets its bearer do, and its end: of two presses at once one gets it. */
  take(token: string): SetupLink | undefined;
  /** Ends a person's links: the password was set otherwise, or the person is let in no longer. */
  endOf(personId: string): void;
};

/** One-time links, kept as hashes in memory: they end with the process. */
export function createSetupLinks(now: () => number): SetupLinks {
  const links = new Map<string, Kept>();
  const keyOf = (token: string) => createHash("sha256").update(token).digest("hex");
  const isSame = (a: SetupLink, b: SetupLink) =>
    a.kind === "password" && b.kind === "password" ? a.personId === b.personId : a.kind === b.kind;
  const find = (token: string) => {
    const kept = links.get(keyOf(token));
    return kept && kept.endsAt > now() ? kept.link : undefined;
  };
  return {
    make(link) {
      for (const [key, kept] of links) if (isSame(kept.link, link)) links.delete(key);
      const token = randomBytes(24).toString("base64url");
      const hours =
        link.kind === "password" ? passwordLinkHours * 3_600_000 : Number.POSITIVE_INFINITY;
      links.set(keyOf(token), { link, endsAt: now() + hours });
      return token;
    },
    find,
    take(token) {
      const link = find(token);
      links.delete(keyOf(token));
      return link;
    },
    endOf(personId) {
      for (const [key, { link }] of links)
        if (link.kind === "password" && link.personId === personId) links.delete(key);
    },
  };
}
