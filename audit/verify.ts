import { join } from "node:path";
import { auditFiles, endsOf } from "./files.ts";
import { type Line, noHash, readLine, type Tip } from "./line.ts";
import { readTexts } from "./read-texts.ts";

/** Something wrong, or worth knowing, at a line of a file (1 is the first). */
export type Finding = { readonly file: string; readonly line: number; readonly what: string };
export type Verdict = {
  readonly files: number;
  readonly lines: number;
  /** What was altered, removed, inserted or moved. Empty: the chain holds. */
  readonly faults: readonly Finding[];
  /** Ends without a closing line: a process that was killed leaves one, and so does one who cuts lines away. */
  readonly notes: readonly Finding[];
  /** Hash of the newest file's last line: written down elsewhere, it holds the whole chain. */
  readonly tip: Tip | null;
};

/**
 * Reads the whole audit and compares every line with its hash, its place in its file, and what other files say about it.
 * Without a key it cannot tell who rewrote all files from the ground up: for that, compare with a backup's copy.
 */
export async function verifyAudit(folder: string, signal?: AbortSignal): Promise<Verdict> {
  const files = auditFiles(folder);
  const faults: Finding[] = [];
  const notes: Finding[] = [];
  const named = new Map<string, { tip: Tip; by: string }[]>();
  const hashes = new Map<string, string[]>();
  const claims = (by: string, tips: readonly Tip[]) => {
    for (const tip of tips) named.set(tip.file, [...(named.get(tip.file) ?? []), { tip, by }]);
  };
  let lines = 0;
  for (const file of files) {
    const read = await verifyFile(folder, file, signal);
    lines += read.hashes.length;
    faults.push(...read.faults);
    notes.push(...read.notes);
    claims(file, read.named);
    hashes.set(file, read.hashes);
  }
  for (const [file, sayings] of named)
    faults.push(...contradictions(file, sayings, hashes.get(file)));
  const last = files.at(-1);
  const end = last === undefined ? null : endsOf(folder, last).last;
  const tip =
    last === undefined || end === null ? null : { file: last, seq: end.seq, hash: end.hash };
  return { files: files.length, lines, faults, notes, tip };
}

/** What other files saw of this one, against what it holds now. One finding a file is enough. */
function contradictions(
  file: string,
  sayings: readonly { tip: Tip; by: string }[],
  hashes: readonly string[] | undefined,
): Finding[] {
  for (const { tip, by } of sayings) {
    const line = tip.seq;
    if (hashes === undefined)
      return [{ file, line: 1, what: `is missing: ${by} saw its ${line} lines` }];
    if (hashes.length < line)
      return [
        {
          file,
          line: hashes.length + 1,
          what: `lines ${hashes.length + 1} to ${line} are missing at the end: ${by} saw them`,
        },
      ];
    if (hashes[line - 1] !== tip.hash)
      return [{ file, line, what: `is not the line that ${by} saw: the file was written anew` }];
  }
  return [];
}

type FileRead = { hashes: string[]; faults: Finding[]; notes: Finding[]; named: Tip[] };

async function verifyFile(folder: string, file: string, signal?: AbortSignal): Promise<FileRead> {
  const read: FileRead = { hashes: [], faults: [], notes: [], named: [] };
  const chain: Chain = { seq: 0, hash: noHash, act: "" };
  let isTorn = false;
  for await (const { text, isEnded } of readTexts(join(folder, file), signal)) {
    isTorn = !isEnded && readLine(text) === null;
    if (!isTorn) verifyLine(file, text, chain, read);
  }
  const line = read.hashes.length + 1;
  if (isTorn)
    read.notes.push({ file, line, what: "the last line was not finished: its process was ended" });
  else if (chain.act !== "audit_closed")
    read.notes.push({ file, line, what: "no closing line: its process runs, or was ended" });
  return read;
}

type Chain = { seq: number; hash: string; act: string };

function verifyLine(file: string, text: string, chain: Chain, read: FileRead): void {
  const line = read.hashes.length + 1;
  const found = readLine(text);
  read.hashes.push(found?.line.hash ?? "");
  const fault = (what: string) => read.faults.push({ file, line, what });
  if (found === null) {
    fault("is no line of the audit: it was altered or inserted");
    chain.seq += 1;
    chain.hash = "";
    return;
  }
  if (!found.isWhole) fault("was altered: its hash does not fit");
  else {
    const wrong = wrongPlace(file, found.line, chain);
    if (wrong !== null) fault(wrong);
  }
  read.named.push(...(found.line.found ?? []), ...(found.line.lost ? [found.line.lost] : []));
  Object.assign(chain, { seq: found.line.seq, hash: found.line.hash, act: found.line.act });
}

function wrongPlace(file: string, line: Line, chain: Chain): string | null {
  if (line.seq === 1 && chain.seq === 0) {
    if (line.act !== "audit_opened" || line.prev !== noHash) return "is not how a file begins";
    return line.file === file ? null : `belongs to ${line.file}: the file was renamed or copied`;
  }
  // After a line that cannot be read its hash is not known: the numbers still tell.
  const follows = chain.hash === "" || line.prev === chain.hash;
  if (line.seq === chain.seq + 1 && follows) return null;
  if (line.seq > chain.seq + 1)
    return `follows line ${chain.seq}: ${line.seq - chain.seq - 1} lines before it are missing`;
  if (line.seq <= chain.seq) return `is line ${line.seq} of the chain: inserted, doubled or moved`;
  return "does not follow the line before it: one of the two was replaced";
}
