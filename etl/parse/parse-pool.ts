import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { parseFile } from "./parse-file.ts";
import type { ParseReply, ParseRequest } from "./parse-worker.ts";
import type { ParsedFile } from "./parsed-file.ts";

export type ParsePool = {
  /** Parses one X12 file on the next free thread; its bytes are handed over and gone afterwards. */
  parse: (name: string, bytes: Uint8Array) => Promise<ParsedFile>;
  close: () => Promise<void>;
};

type Job = {
  request: ParseRequest;
  resolve: (file: ParsedFile) => void;
  reject: (error: Error) => void;
};

/** Below this a file is parsed sooner than it is handed to a thread. */
const worthAThread = 64 * 1024;

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
      running.delete(worker);
      free.push(worker);
      if ("parsed" in reply) job?.resolve(reply.parsed);
      else job?.reject(new Error(reply.failed));
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

  return {
    async parse(name, bytes) {
      if (script === undefined || bytes.length < worthAThread) return parseFile(bytes, { name });
      return new Promise<ParsedFile>((resolve, reject) => {
        waiting.push({ request: { id: ids++, name, bytes }, resolve, reject });
        dispatch();
      });
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
