import { createReadStream } from "node:fs";
import { StringDecoder } from "node:string_decoder";

/** The lines of a file as text, one after the other; `isEnded` is false for a last one without its line end. */
export async function* readTexts(
  path: string,
  signal?: AbortSignal,
): AsyncGenerator<{ text: string; isEnded: boolean }> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of createReadStream(path, signal ? { signal } : {})) {
    // Not readline: it would also break lines at U+2028, which JSON allows inside texts.
    const parts = (rest + decoder.write(chunk)).split("\n");
    rest = parts.pop() ?? "";
    for (const text of parts) yield { text, isEnded: true };
  }
  rest += decoder.end();
  if (rest !== "") yield { text: rest, isEnded: false };
}
