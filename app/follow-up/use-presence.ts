import { useEffect } from "react";

const EVERY_MS = 20_000;

/** Tells the server that a claim is on this screen, for as long as it is, so that others see it taken. */
export function usePresence(claimId: string | null): void {
  useEffect(() => {
    if (claimId === null) return;
    const tab = Math.random().toString(36).slice(2);
    const tell = (intent: "open" | "close") => {
      const body = new URLSearchParams({ intent, claim: claimId, tab });
      // Where it fails, the next one says it again; nobody waits for it. Read to its end, or the browser holds it open.
      fetch("/follow-up", { method: "POST", body, keepalive: true })
        .then((answer) => answer.text())
        .catch(() => undefined);
    };
    tell("open");
    const timer = setInterval(() => tell("open"), EVERY_MS);
    const leave = () => tell("close");
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [claimId]);
}
