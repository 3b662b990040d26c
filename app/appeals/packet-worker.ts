import { parentPort, workerData } from "node:worker_threads";
import { appealPdf } from "#reports/appeal/appeal-pdf.ts";
import type { Packet } from "#reports/appeal/packet.ts";

/** What the thread is started with. It posts the file's bytes once, and ends; where it cannot be drawn, with an error. */
export type PacketWork = { readonly packet: Packet; readonly mark: string };

const { packet, mark }: PacketWork = workerData;
const drawn = new Uint8Array(await appealPdf(packet, mark));
parentPort?.postMessage(drawn, [drawn.buffer]);
