import { type Verdict, verifyAudit } from "#audit/verify.ts";
import { auditFolder } from "./read-acts.server.ts";

export type Checked = Verdict & { readonly checkedAt: string };

let last: Checked | null = null;
let running: Promise<Checked> | null = null;
/** A page that opens asks again when the verdict is older. */
const goodForMs = 10 * 60_000;
/** A page waits so long for a verdict; a long audit is checked on behind it. */
const patienceMs = 1_500;

/** Reads the whole audit now; who asks meanwhile gets the same verdict. */
export function checkNow(): Promise<Checked> {
  running ??= verifyAudit(auditFolder())
    .then((verdict) => {
      last = { ...verdict, checkedAt: new Date().toISOString() };
      return last;
    })
    .finally(() => {
      running = null;
    });
  return running;
}

/** The verdict that stands, fresh where it comes soon; null while the first one is being made. */
export async function currentVerdict(): Promise<Checked | null> {
  if (last !== null && Date.now() - Date.parse(last.checkedAt) < goodForMs && running === null)
    return last;
  const checking = checkNow();
  // Told by whoever asks next: this page goes on without it.
  checking.catch(() => undefined);
  const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs));
  return (await Promise.race([checking, patience])) ?? last;
}
