import { join } from "node:path";
import { env } from "#app/env.server.ts";
import { type JobReport, reportOf } from "#app/jobs/job-report.ts";
import { jobs } from "#app/jobs/jobs.server.ts";
import type { Reader } from "#queries/reader.ts";
import { settingsPublished } from "#queries/settings/settings-published.ts";
import { settingsHash } from "#settings/settings-hash.ts";

/** Whether the figures stand on today's settings, and what goes on about it. */
export type PublishState =
  | { readonly kind: "empty" | "current" }
  | { readonly kind: "publishing"; readonly jobs: readonly JobReport[] }
  | { readonly kind: "outdated"; readonly failure: string | null };

/** Settings change figures with a new generation only: is it there, on its way, or missing? */
export async function publishState(reader: Reader): Promise<PublishState> {
  const [publish] = jobs().filter(({ kind }) => kind === "publish");
  const isUnderWay = publish !== undefined && publish.endedAt === null;
  if (isUnderWay) return { kind: "publishing", jobs: jobs().map(reportOf) };
  const [published] = await reader.run(settingsPublished, {});
  if (published === undefined) return { kind: "empty" };
  if (published.settings_hash === (await hashNow())) return { kind: "current" };
  return { kind: "outdated", failure: publish?.failure ?? null };
}

async function hashNow(): Promise<string> {
  try {
    return await settingsHash(join(env.home, "settings"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}
