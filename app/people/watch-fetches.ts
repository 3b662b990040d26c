import { idleForMs } from "./activity.ts";
import { idleHeader, refusedHeader } from "./admission.ts";
import { loginPath } from "./next-path.ts";

const never = new Promise<never>(() => undefined);

/**
 * Every request of a script says since when nobody did anything; and where the gate refuses one, the page is left: for the
 * sign-in, or for the page that says why. Nothing of it stays on the screen.
 */
export function watchFetches(): void {
  const original = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const request = input instanceof Request ? input : undefined;
    const url = new URL(request?.url ?? String(input), location.href);
    if (url.origin !== location.origin) return await original(input, init);
    const headers = new Headers(init?.headers ?? request?.headers);
    headers.set(idleHeader, String(Math.floor(idleForMs() / 1000)));
    const answer = await original(input, { ...init, headers });
    if (!answer.headers.has(refusedHeader)) return answer;
    if (answer.status === 401) leaveForSignIn();
    else if (!url.pathname.endsWith(".data")) return answer;
    else if ((init?.method ?? request?.method ?? "GET") === "GET") location.assign(pageOf(url));
    else location.reload();
    return await never;
  };
  // The end of an answer that a later navigation gave up: nobody waits for it, and the router leaves it unheard.
  addEventListener("unhandledrejection", (event) => {
    if (event.reason instanceof DOMException && event.reason.name === "AbortError")
      event.preventDefault();
  });
  // A snapshot of a page may be older than the sign-out: it is kept blank, and asked for anew.
  addEventListener("pagehide", ({ persisted }) => {
    if (persisted) document.documentElement.hidden = true;
  });
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

/** Leaves for the sign-in, and hides what is on the screen until the browser has gone. */
export function leaveForSignIn(): void {
  document.documentElement.hidden = true;
  location.replace(loginPath(location.pathname + location.search));
}

function pageOf({ pathname, search }: URL): string {
  const params = new URLSearchParams(search);
  params.delete("_routes");
  const path = pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/");
  return params.size > 0 ? `${path}?${params}` : path;
}
