import { randomBytes } from "node:crypto";
import type { SessionMemory } from "./session-memory.ts";

const mostKept = 200;

/** A session's memory: as many texts as someone looks for in a day; the oldest go first. */
export function createMemory(): SessionMemory {
  const texts = new Map<string, string>();
  return {
    keep(text) {
      for (const [token, kept] of texts) if (kept === text) return token;
      const token = randomBytes(9).toString("base64url");
      texts.set(token, text);
      const [oldest] = texts.keys();
      if (texts.size > mostKept && oldest !== undefined) texts.delete(oldest);
      return token;
    },
    recall: (token) => texts.get(token),
  };
}
