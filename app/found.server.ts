import type { AppLoadContext } from "@remix-run/node";

/**
 * What a list is searched for. The text (a name, a member id) never stands in an address: the session keeps it, and `found`
 * is the token that stands for it.
 */
export type Found = {
  readonly text: string | null;
  /** The session that kept the text is gone: nothing can be listed by it. */
  readonly hasEnded: boolean;
};

export const searchHasEnded = "This search has ended; search again.";

/** The text behind an address's `found`. Throws a 400 Response where the text itself was put into the address. */
export function recallFound(context: AppLoadContext, search: URLSearchParams): Found {
  if (search.has("search"))
    throw new Response("A search does not stand in an address: type it into the list's field.", {
      status: 400,
    });
  const token = search.get("found");
  if (token === null || token === "") return { text: null, hasEnded: false };
  const text = context.memory?.recall(token) ?? null;
  return { text, hasEnded: text === null };
}

/** The same for exports and the like, which have no page to say it on: throws a 410 Response where the search has ended. */
export function demandFound(context: AppLoadContext, search: URLSearchParams): string | null {
  const { text, hasEnded } = recallFound(context, search);
  if (hasEnded) throw new Response(searchHasEnded, { status: 410 });
  return text;
}

/** No name or number is longer; what is pasted by mistake does not fill the memory. */
const longest = 200;

/** Keeps a search for the session; the token for `found`. Throws a 503 Response where there is no session to keep it. */
export function keepFound(context: AppLoadContext, text: string): string {
  if (!context.memory)
    throw new Response("Searches need a session: sign in again.", { status: 503 });
  return context.memory.keep(text.slice(0, longest));
}
