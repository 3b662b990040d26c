import { type ComponentType, lazy } from "react";

/**
 * Waits until the page is drawn and in use, with nothing else to do (two seconds at most): code that is not needed to read
 * or press what stands there is fetched then. No wait on the server.
 */
export function whenIdle(): Promise<void> {
  if (typeof window === "undefined") return Promise.resolve();
  return new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 2_000 });
    else setTimeout(resolve, 500);
  });
}

/** A component that opens on a press: its code is fetched when the page is idle, or by the press where that comes first. */
export function opensLater<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  whenIdle()
    .then(load)
    .catch(() => undefined);
  return lazy(load);
}
