import { useEffect, useState } from "react";
import type { FiguresState } from "./figures-state.ts";

const everyMs = 1_000;

/**
 * How far the figures are that are being made anew, asked again and again until they are there.
 *
 * @param read as the page was made with; null: not known yet
 * @param onMade called when they are made
 */
export function useFigures(read: FiguresState | null, onMade: () => void): FiguresState | null {
  const [state, setState] = useState(read);
  useEffect(() => setState(read), [read]);
  const isOn = state === null || state.kind === "publishing";
  useEffect(() => {
    if (!isOn) return;
    let isOver = false;
    const look = async () => {
      const told = document.hidden ? undefined : await fetchState();
      if (isOver || told === undefined) return;
      setState(told);
      if (told.kind === "current") onMade();
    };
    const timer = setInterval(() => void look(), everyMs);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [isOn, onMade]);
  return state;
}

async function fetchState(): Promise<FiguresState | undefined> {
  try {
    const response = await fetch("/figures");
    if (!response.ok) return undefined;
    const { figures }: { figures: FiguresState } = await response.json();
    return figures;
  } catch {
    // The server restarts, or the line is down: the next look tells.
    return undefined;
  }
}
