import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { parseFile } from "./parse-file.ts";
import { parseInParts, type RunningPart } from "./parse-in-parts.ts";
import type { PartBegin, PartRequest } from "./parse-part.ts";
import { parsePartOnDisk } from "./parse-part-on-disk.ts";
import type { ParseDone, ParseReply, ParseRequest } from "./parse-worker.ts";
import type { FileSummary, ParsedFile, ParsedPart } from "./parsed-file.ts";

export type ParsePool = {
  /** Parses one X12 file on the next free thread; its bytes are handed over and gone afterwards. */
  parse: (name: string, bytes: Uint8Array) => Promise<ParsedFile>;
  /**
   * Parses one X12 file on disk, however large, in parts of some megabytes that several threads share. Parts come in
   * the order of the file, one at a time; a last one may hold issues only. What they hold in all is what `parse` tells.
   */
  parseInParts: (
    name: string,
    path: string,
    onPart: (part: ParsedPart) => void | Promise<void>,
  ) => Promise<FileSummary>;
  close: () => Promise<void>;
};

type Job = {
  request: ParseRequest;
  tellNext: (next: PartBegin | null) => void;
  resolve: (done: ParseDone) => void;
  reject: (error: Error) => void;
};

/** Below this a file is parsed sooner than it is handed to a thread. */
const worthAThread = 64 * 1024;

/** A file has this many bytes in a part: enough that handing parts over costs little, few enough for the memory. */
const partSize = 4 * 1024 * 1024;

/**
 * Threads that parse, so that reading, parsing and staging run side by side. They are started when first
 * needed. Where there is no build (unit tests run on the sources) files are parsed on this thread.
 */
export function openParsePool(size = 2): ParsePool {
  const script = builtWorker();
  const free: Worker[] = [];
  const workers: Worker[] = [];
  const waiting: Job[] = [];
  const running = new Map<Worker, Job>();
  let ids = 0;

  function dispatch(): void {
    if (script === undefined) return;
    while (waiting.length > 0) {
      const worker = free.pop() ?? (workers.length < size ? start(script) : undefined);
      const job = worker === undefined ? undefined : waiting.shift();
      if (worker === undefined || job === undefined) return;
      running.set(worker, job);
      const { request } = job;
      worker.postMessage(request, "bytes" in request ? ownBuffer(request.bytes) : []);
    }
  }

  function start(path: string): Worker {
    const worker = new Worker(path);
    workers.push(worker);
    worker.on("message", (reply: ParseReply) => {
      const job = running.get(worker);
      if ("next" in reply) {
        job?.tellNext(reply.next);
        return;
      }
      running.delete(worker);
      free.push(worker);
      if ("failed" in reply) job?.reject(new Error(reply.failed));
      else job?.resolve(reply.done);
      dispatch();
    });
    worker.on("error", (error) => {
      workers.splice(workers.indexOf(worker), 1);
      running.get(worker)?.reject(error);
      running.delete(worker);
      dispatch();
    });
    return worker;
  }

  function ask(request: ParseRequest, tellNext: Job["tellNext"] = () => {}): Promise<ParseDone> {
    return new Promise((resolve, reject) => {
      waiting.push({ request, tellNext, resolve, reject });
      dispatch();
    });
  }

  function runPart(name: string, path: string, part: PartRequest): RunningPart {
    let tellNext: Job["tellNext"] = () => {};
    const next = new Promise<PartBegin | null>((resolve) => {
      tellNext = resolve;
    });
    const reply = partOf(name, path, part, tellNext);
    // A part that fails tells of no next one, and ends the file.
    reply.catch(() => tellNext(null));
    return { reply, next };
  }

  async function partOf(name: string, path: string, part: PartRequest, tellNext: Job["tellNext"]) {
    if (script === undefined) return parsePartOnDisk({ name, path }, part, tellNext);
    const done = await ask({ id: ids++, name, path, part }, tellNext);
    if (!("part" in done)) throw new Error(`The parser took a part of ${name} for a file`);
    return done.part;
  }

  return {
    async parse(name, bytes) {
      if (script === undefined || bytes.length < worthAThread) return parseFile(bytes, { name });
      const done = await ask({ id: ids++, name, bytes });
      if (!("file" in done)) throw new Error(`The parser took the file ${name} for a part`);
      return done.file;
    },
    parseInParts(name, path, onPart) {
      const run = (part: PartRequest) => runPart(name, path, part);
      return parseInParts({ run, atOnce: size + 1, size: partSize }, onPart);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** The buffer, if it belongs to these bytes alone; Node keeps small files in a shared one, which must be copied. */
function ownBuffer(bytes: Uint8Array): ArrayBuffer[] {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength ? [buffer] : [];
}

function builtWorker(): string | undefined {
  if (!import.meta.url.includes("/build/node/")) return undefined;
  // Not `new Worker(new URL(…))`: Vite leaves that untouched, and it would point into a chunk's folder.
  return createRequire(import.meta.url).resolve("#build/node/parse-worker.js");
}
