/** When someone last did something in any tab of this browser: what the idle end counts from. Browser only. */
let lastAt = 0;
let isHeld = false;
let channel: BroadcastChannel | undefined;
let isPingDue = false;

const signedOut = "signed out";
const events = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;
/** Tabs and the server hear of it this often at most. */
const toldEveryMs = 1_000;
const pingAfterMs = 20_000;

/** Pages that stand without a session: they have nothing to leave. */
const isPlain = () => /^\/(login|setup)(\/|$)/.test(location.pathname);

export const idleForMs = () => Date.now() - lastAt;

/** Watches the person at this screen. */
export function watchActivity(): void {
  lastAt = Date.now();
  channel = new BroadcastChannel("dermledger-activity");
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (typeof data === "number" && data <= Date.now()) lastAt = Math.max(lastAt, data);
    // Whoever signed out there is not here either: where the session is over the answer leads away.
    if (data === signedOut && !isPlain()) tellServer().catch(() => undefined);
  });
  channel.postMessage(location.pathname === "/login" ? signedOut : lastAt);
  for (const name of events)
    addEventListener(name, () => !isHeld && touch(), { passive: true, capture: true });
}

/** While a question waits for an answer, moving the mouse is none. */
export function holdActivity(held: boolean): void {
  isHeld = held;
}

/** Someone did something now. */
export function touch(): void {
  if (Date.now() - lastAt < toldEveryMs) return;
  lastAt = Date.now();
  channel?.postMessage(lastAt);
  // Reading and typing ask the server nothing: it is told now and then.
  if (isPingDue) return;
  isPingDue = true;
  setTimeout(() => {
    isPingDue = false;
    tellServer().catch(() => undefined);
  }, pingAfterMs);
}

/** Asks how long the session goes on, and says, like every request, since when nobody did anything. */
export async function tellServer(): Promise<number> {
  const answer = await fetch("/session");
  const told: unknown = await answer.json();
  const left = typeof told === "object" && told !== null && "leftMs" in told ? told.leftMs : 0;
  return typeof left === "number" ? left : 0;
}

/** What the server knows of other tabs: the session goes on for so long. */
export function learnLeft(leftMs: number, idleMs: number): void {
  lastAt = Math.max(lastAt, Date.now() - idleMs + leftMs);
}
