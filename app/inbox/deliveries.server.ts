import { randomUUID } from "node:crypto";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { record } from "#app/audit/record.server.ts";
import { env } from "#app/env.server.ts";
import type { Verdict } from "#app/jobs/job.ts";
import { startLoad, tellRefused } from "#app/jobs/jobs.server.ts";
import type { Person } from "#app/people/person.ts";
import { counted } from "#reports/format.ts";
import { freeName, safeFileName } from "./file-name.ts";
import { inboxFolders, namesIn } from "./folders.server.ts";
import { receiveFile } from "./receive-file.server.ts";

/** What became of a file that was sent: why it was turned away, or null: it will be loaded. */
export type Sent = { readonly name: string; readonly why: string | null };

/** Files that one person sends about the same time: one folder, one load. */
type Delivery = {
  readonly folder: string;
  readonly person: Person;
  readonly names: Set<string>;
  readonly refused: Verdict[];
  /** of the files that are whole */
  bytes: number;
  /** files that are being sent right now */
  sending: number;
  timer?: NodeJS.Timeout;
};

/** Nothing sent for this long: the delivery is whole, and is loaded. */
const quietMs = 1_500;
/** Files of one delivery; more belong into the inbox or a .zip. */
const mostFiles = 5_000;

const open = new Map<string, Delivery>();
/** Bytes that were sent and are not loaded yet. */
let lying = 0;

/** What may be sent, for the page to say before anything is. */
export const uploadLimits = {
  fileBytes: env.uploadFileMb * 1024 * 1024,
  totalBytes: env.uploadTotalMb * 1024 * 1024,
};

/**
 * Takes one file that a person sends, onto the disk and never whole into memory. It is loaded with the others of its
 * delivery as soon as nothing more comes.
 * @throws where the sender goes away in the middle: nothing of that file stays
 */
export async function takeFile(
  person: Person,
  told: string,
  data: AsyncIterable<Uint8Array>,
): Promise<Sent> {
  const delivery = open.get(person.id) ?? startDelivery(person);
  clearTimeout(delivery.timer);
  delivery.sending++;
  const safe = safeFileName(told);
  const name = freeName(safe, (candidate) => delivery.names.has(candidate));
  delivery.names.add(name);
  try {
    await mkdir(delivery.folder, { recursive: true, mode: 0o700 });
    const received = await receiveFile(data, delivery.folder, name, roomFor(delivery));
    if ("why" in received) {
      delivery.names.delete(name);
      delivery.refused.push(turnedAway(name, received.why, received.code));
      return { name: safe, why: received.why };
    }
    const { bytes, sha256 } = received;
    delivery.bytes += bytes;
    lying += bytes;
    record({ who: person, act: "file_uploaded", detail: { sha256, bytes } });
    return { name: safe, why: null };
  } catch (error) {
    delivery.names.delete(name);
    throw error;
  } finally {
    delivery.sending--;
    if (delivery.sending === 0) delivery.timer = setTimeout(() => void close(delivery), quietMs);
  }
}

/** Loads what an earlier server took and did not get to load. Call once, before anything is taken. */
export async function resumeDeliveries(): Promise<void> {
  const { uploads } = inboxFolders();
  for (const name of await namesIn(uploads)) {
    const folder = join(uploads, name);
    const files = await namesIn(folder);
    const half = files.filter((file) => file.startsWith("."));
    for (const file of half) await rm(join(folder, file));
    let bytes = 0;
    for (const file of files)
      if (!half.includes(file)) bytes += (await stat(join(folder, file))).size;
    lying += bytes;
    await loadDelivery({ folder, person: null, files: files.length - half.length, bytes });
  }
}

function startDelivery(person: Person): Delivery {
  const folder = join(inboxFolders().uploads, randomUUID());
  const delivery: Delivery = {
    folder,
    person,
    names: new Set(),
    refused: [],
    bytes: 0,
    sending: 0,
  };
  open.set(person.id, delivery);
  return delivery;
}

function roomFor({ names }: Delivery): { bytes: number; sentence: string } {
  const { fileBytes, totalBytes } = uploadLimits;
  if (names.size > mostFiles) {
    return {
      bytes: 0,
      sentence: `At most ${counted(mostFiles, "file")} are taken at once: pack them as .zip, or put them into the inbox folder.`,
    };
  }
  const left = Math.max(0, totalBytes - lying);
  if (left < fileBytes) {
    return {
      bytes: left,
      sentence: `More than ${env.uploadTotalMb} MB would lie here not loaded: wait until the load is done and send it again. (DERMLEDGER_UPLOAD_TOTAL_MB sets the limit.)`,
    };
  }
  return {
    bytes: fileBytes,
    sentence: `This file has more than ${env.uploadFileMb} MB: split it, or put it into the inbox folder. (DERMLEDGER_UPLOAD_FILE_MB sets the limit.)`,
  };
}

async function close(delivery: Delivery): Promise<void> {
  open.delete(delivery.person.id);
  await loadDelivery({ ...delivery, files: delivery.names.size });
}

type Loaded = Pick<Delivery, "folder" | "bytes"> & {
  person: Person | null;
  files: number;
  refused?: readonly Verdict[];
};

async function loadDelivery({ folder, bytes, person, files, refused = [] }: Loaded): Promise<void> {
  const forget = () => rm(folder, { recursive: true, force: true });
  const name = `${counted(files + refused.length, "file")} uploaded`;
  if (files === 0) {
    await forget();
    if (refused.length > 0) tellRefused({ person, name, refused });
    return;
  }
  startLoad([folder], {
    person,
    name,
    refused,
    async after(job) {
      // Kept where the load failed: it can be begun again, at the latest by the next start of the server.
      if (job.state !== "done") return;
      lying -= bytes;
      await forget();
    },
  });
}

function turnedAway(name: string, why: string, code: string): Verdict {
  return {
    ...{ name, sha256: null, kind: "unknown", status: "rejected", claims: 0, chargeCents: 0 },
    ...{ paidCents: 0, repeats: 0, issues: 1, why, code },
  };
}
