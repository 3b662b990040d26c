import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { env } from "../env.server.ts";
import { office } from "../reader.server.ts";

/** A whole copy of the office in a new file under the home's `tmp`, whose path it gives; whoever asked removes it. */
export async function copyOffice(): Promise<string> {
  const folder = join(resolve(env.home), "tmp");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `office-${randomUUID()}.duckdb`);
  await (await office()).copyTo(path);
  return path;
}
