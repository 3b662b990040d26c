import { parentPort } from "node:worker_threads";
import { parseFile } from "./parse-file.ts";
import type { PartBegin, PartReply, PartRequest } from "./parse-part.ts";
import { parsePartOnDisk } from "./parse-part-on-disk.ts";
import { type ParsedFile, transferables } from "./parsed-file.ts";

/**
 * A worker thread that parses X12 files, one message at a time, in the order in which they come.
 *
 * Protocol: the loader posts a `ParseRequest` and gets exactly one `done` or `failed` with the same `id`; of a part of
 * a file, `next` before it. Bytes may be handed over (`postMessage(request, [bytes.buffer])`); the arrays of the reply
 * always are. An error in `failed` is a file that could not be read, or a bug: what is wrong *in* a file is an issue of
 * what is `done`. The worker never opens DuckDB, and ends when the loader calls `terminate()`.
 */
export type ParseRequest =
  | { id: number; name: string; bytes: Uint8Array }
  | { id: number; name: string; path: string; part: PartRequest };

export type ParseDone = { file: ParsedFile } | { part: PartReply };

export type ParseReply =
  | { id: number; next: PartBegin | null }
  | { id: number; done: ParseDone }
  | { id: number; failed: string };

parentPort?.on("message", (request: ParseRequest) => {
  const { id, name } = request;
  const post = (reply: ParseReply, buffers: ArrayBuffer[] = []) =>
    parentPort?.postMessage(reply, buffers);
  try {
    if ("bytes" in request) {
      const file = parseFile(request.bytes, { name });
      post({ id, done: { file } }, transferables(file));
    } else {
      const part = parsePartOnDisk(request, request.part, (next) => post({ id, next }));
      post({ id, done: { part } }, transferables(part.part));
    }
  } catch (error) {
    post({ id, failed: error instanceof Error ? error.message : String(error) });
  }
});
