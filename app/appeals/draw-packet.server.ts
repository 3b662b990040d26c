import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Packet } from "#reports/appeal/packet.ts";
import type { PacketWork } from "./packet-worker.ts";

/** A packet's PDF, drawn on a thread of its own: a second or more for many claims, and pages are answered meanwhile. */
export async function drawPacket(
  packet: Packet,
  mark: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const work: PacketWork = { packet, mark };
  const script = builtWorker();
  if (script === undefined)
    return (await import("#reports/appeal/appeal-pdf.ts")).appealPdf(packet, mark);
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: work });
    const stop = () => void worker.terminate();
    signal.addEventListener("abort", stop, { once: true });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => {
      signal.removeEventListener("abort", stop);
      reject(new Error("The packet was not drawn to its end."));
    });
  });
}

/** Unit tests run on the sources, where there is no build. */
function builtWorker(): string | undefined {
  if (!import.meta.url.includes("/build/app/")) return undefined;
  return createRequire(import.meta.url).resolve("#build/node/packet-worker.js");
}
