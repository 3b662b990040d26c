import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { parseFile } from "./parse-file.ts";
import { type ParsedFile, transferables } from "./parsed-file.ts";

/**
 * A worker thread that parses X12 files, one message at a time, in the order in which they come.
 *
 * Protocol: the loader posts a `ParseRequest` and gets exactly one `ParseReply` with the same `id`. Bytes may be handed
 * over (`postMessage(request, [bytes.buffer])`); the arrays of the reply always are. An error in `failed` is a file that
 * could not be read, or a bug: what is wrong *in* a file is an issue of `parsed`. The worker never opens DuckDB, and ends
 * when the loader calls `terminate()`.
 *
 * Many files run side by side by sending each to the next free worker. One big file could be cut the same way: an
 * interchange (`findInterchanges`) is independent of its neighbours, and so is a set; only numbers of segments would
 * have to be moved up by those of the parts before, and repeats within the file be found by `transaction_id` afterwards.
 */
export type ParseRequest =
  | { id: number; name: string; path: string }
  | { id: number; name: string; bytes: Uint8Array };

export type ParseReply = { id: number; parsed: ParsedFile } | { id: number; failed: string };

function answer(request: ParseRequest): ParseReply {
  try {
    const bytes = "bytes" in request ? request.bytes : readFileSync(request.path);
    return { id: request.id, parsed: parseFile(bytes, { name: request.name }) };
  } catch (error) {
    return { id: request.id, failed: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on("message", (request: ParseRequest) => {
  const reply = answer(request);
  parentPort?.postMessage(reply, "parsed" in reply ? transferables(reply.parsed) : []);
});
