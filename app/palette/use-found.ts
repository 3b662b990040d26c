import { useEffect, useState } from "react";
import { spelled } from "#queries/claims/claim-key.ts";
import type { Found } from "../routes/find/route.ts";
import { findWords } from "./find-words.ts";

export type Looking =
  /** Nothing to look for. */
  | { readonly state: "idle" }
  /** What was found by fewer letters, as far as it still fits. */
  | { readonly state: "waiting"; readonly text: string; readonly found: Found }
  | { readonly state: "told"; readonly text: string; readonly found: Found }
  | { readonly state: "failed"; readonly text: string; readonly sentence: string };

/** One letter begins half of all names. */
const fewestLetters = 2;
/** As long as a hand takes from key to key. */
const restMs = 90;

/** Claims that the server finds by what is typed, once the hand rests; what was asked before is given up. */
export function useFound(typed: string, isAllowed: boolean): Looking {
  const { text, kind } = findWords(typed);
  const isAsked = isAllowed && spelled(text).length >= fewestLetters;
  const [told, setTold] = useState<Looking>({ state: "idle" });
  useEffect(() => {
    if (!isAsked) return;
    const stop = new AbortController();
    const rested = setTimeout(() => {
      ask(text, kind, stop.signal).then(setTold, (error: unknown) => {
        if (stop.signal.aborted) return;
        const sentence = error instanceof Refused ? error.message : "The server did not answer.";
        setTold({ state: "failed", text, sentence });
      });
    }, restMs);
    return () => {
      clearTimeout(rested);
      stop.abort();
    };
  }, [text, kind, isAsked]);
  if (!isAsked) return { state: "idle" };
  if (told.state !== "idle" && told.text === text) return told;
  return { state: "waiting", text, found: stillFitting(told, text) };
}

function stillFitting(told: Looking, text: string): Found {
  if (told.state !== "told") return { claims: [], hasMore: false };
  const begin = spelled(text);
  const claims = told.found.claims.filter(({ key }) => key.startsWith(begin));
  return { claims, hasMore: told.found.hasMore };
}

/** The server's own sentence. */
class Refused extends Error {}

async function ask(text: string, kind: string | null, signal: AbortSignal): Promise<Looking> {
  // Posted: a name or number stands in no address.
  const body = new URLSearchParams({ text, kind: kind ?? "" });
  const answer = await fetch("/find", { method: "POST", body, signal });
  if (answer.status === 503) throw new Refused(await answer.text());
  if (!answer.ok) throw new Error(`Claims were answered ${answer.status}.`);
  const found: Found = await answer.json();
  return { state: "told", text, found };
}
