import { type ComponentType, lazy, useState } from "react";

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

/**
 * A component that opens on a press: its code is fetched when the page is idle, or by the press where that comes first. Once
 * it is there, a press draws it at once, before the next key.
 */
export function opensLater<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
) {
  let fetched: ComponentType<Props> | undefined;
  const fetchIt = async () => {
    const module = await load();
    fetched = module.default;
    return module;
  };
  whenIdle()
    .then(fetchIt)
    .catch(() => undefined);
  // React's type loses which props they are.
  const Fetching = lazy(fetchIt) as unknown as ComponentType<Props>;
  return function OpensLater(props: Props) {
    const [Shown] = useState(() => fetched ?? Fetching);
    return <Shown {...props} />;
  };
}
