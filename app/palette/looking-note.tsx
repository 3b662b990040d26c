import { counted } from "#reports/format.ts";
import type { Looking } from "./use-found.ts";

/** What became of the look for claims, in words: shown where nothing else says it, and told to screen readers. */
export function LookingNote({
  looking,
  isAlone,
}: {
  readonly looking: Looking;
  /** Nothing but claims answers to what is typed. */
  readonly isAlone: boolean;
}) {
  const words = wordsOf(looking);
  const isShown =
    looking.state === "failed" || looking.state === "waiting" || (isAlone && isEmpty(looking));
  return (
    <p role="status" className={isShown ? "min-w-0 max-sm:py-2" : "sr-only"}>
      {words}
    </p>
  );
}

const isEmpty = (looking: Looking) => looking.state === "told" && looking.found.claims.length === 0;

function wordsOf(looking: Looking): string {
  if (looking.state === "idle") return "";
  if (looking.state === "waiting") return "Looking for claims…";
  if (looking.state === "failed") return `Claims could not be looked up. ${looking.sentence}`;
  const { claims, hasMore } = looking.found;
  if (claims.length === 0)
    return `No claim’s number, member id or name begins with “${looking.text}”.`;
  return hasMore
    ? `The first ${counted(claims.length, "claim")}; more letters bring others.`
    : `${counted(claims.length, "claim")} found.`;
}
