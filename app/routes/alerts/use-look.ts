import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import type { Look } from "#app/alerts/watch-alerts.server.ts";

const everyMs = 3_000;

/** Reads the page anew until the alerts were looked at. */
export function useLook(look: Look): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (look !== "looking") return;
    const timer = setInterval(() => !document.hidden && revalidate(), everyMs);
    return () => clearInterval(timer);
  }, [look, revalidate]);
}
