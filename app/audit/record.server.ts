import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { env } from "../env.server.ts";
import type { Person } from "../people/person.ts";

/** Something someone did or saw. Never holds a patient's name: claims by id, filters by their values. */
export type Act = {
  readonly who: Person | null;
  readonly act:
    | "signed_in"
    | "sign_in_failed"
    | "signed_out"
    | "people_changed"
    | "claim_seen"
    | "segments_seen"
    | "exported"
    | "followed_up"
    | "view_saved"
    | "settings_saved"
    | "file_uploaded"
    | "job_started";
  readonly claimId?: string;
  readonly address?: string | undefined;
  readonly requestId?: string | undefined;
  readonly detail?: { readonly [name: string]: string | number | boolean | readonly string[] };
};

/** Appends to the audit. When it returns the line is written. */
export function record(act: Act): void {
  const folder = join(env.home, "audit");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { who, ...rest } = act;
  const line = { at: new Date().toISOString(), who: who?.email ?? null, ...rest };
  appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(line)}\n`, {
    mode: 0o600,
  });
}
