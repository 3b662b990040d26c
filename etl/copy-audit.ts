import { createReadStream, createWriteStream, readdirSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/**
 * Copies the audit as it stood at one moment: its files name each other's ends, so a file that grew while another was
 * copied would look cut.
 *
 * @returns how many files were copied
 */
export async function copyAudit(from: string, to: string): Promise<number> {
  const sizes = readdirSync(from, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, size: statSync(join(from, name)).size }));
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const { name, size } of sizes) {
    const copy = createWriteStream(join(to, name), { mode: 0o600 });
    if (size === 0) copy.end();
    else await pipeline(createReadStream(join(from, name), { end: size - 1 }), copy);
  }
  return sizes.length;
}
