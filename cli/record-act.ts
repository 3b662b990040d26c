import { userInfo } from "node:os";
import { join } from "node:path";
import type { ActName } from "#audit/acts.ts";
import type { Entry } from "#audit/line.ts";
import { openAudit } from "#audit/writer.ts";

/**
 * Records what someone did at the command line, under the name of the machine's user. When it returns the line is on the
 * disk.
 * @throws where it cannot be written: claims are then not printed
 */
export function recordAct(home: string, act: ActName, detail: Entry["detail"] = {}): void {
  const audit = openAudit(join(home, "audit"));
  audit.append({ at: new Date().toISOString(), who: { user: userName() }, act, detail });
  audit.close();
}

/** The same for what is done already: where it cannot be written, stderr says so. */
export function recordDone(home: string, act: ActName, detail: Entry["detail"] = {}): void {
  try {
    recordAct(home, act, detail);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`This was not recorded in the audit: ${reason}\n`);
  }
}

/** Where the user has no name (a container's bare number), the number. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? "unknown"}`;
  }
}
