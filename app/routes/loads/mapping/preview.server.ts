import { runCommand } from "#app/jobs/run-command.server.ts";
import type { Kind } from "./profile.ts";

/** What `dermledger preview` prints. */
export type Preview = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly headerRow: number;
  readonly dataRows: number;
  readonly kind: Kind;
  readonly profile: string | null;
  readonly headers: readonly PreviewHeader[];
  readonly kinds: readonly { readonly kind: Kind; readonly columns: readonly PreviewColumn[] }[];
  readonly outcome: {
    readonly status: string;
    readonly kind: string;
    readonly claims: number;
    readonly transactions: number;
    readonly issues: readonly { readonly severity: string; readonly message: string }[];
  };
};
export type PreviewHeader = {
  readonly header: string;
  readonly filled: number;
  readonly dates: number;
  readonly amounts: number;
  readonly samples: readonly string[];
};
export type PreviewColumn = {
  readonly column: string;
  readonly isRequired: boolean;
  readonly holds: "date" | "amount" | "text";
  readonly header: string | null;
};

/** A file in the archive: itself, or in the .zip or .gz it came in. */
export type Archived = { readonly sha256: string; readonly container_sha256: string | null };

/**
 * Looks into a file as received, by the command line's own code.
 * @param profiles text of a mapping-profiles.json to try instead of the settings'
 * @returns the preview, or a sentence that says why there is none
 */
export async function previewFile(
  { sha256, container_sha256 }: Archived,
  profiles?: string,
): Promise<Preview | string> {
  const args = ["preview", sha256];
  if (container_sha256 !== null) args.push("--in", container_sha256);
  if (profiles !== undefined) args.push("--profiles", "-");
  const how = { isAwaited: true, ...(profiles !== undefined && { input: profiles }) };
  const { code, stdout, said } = await runCommand(args, how).ended;
  if (code !== 0) return said.join(" ") || "The file could not be looked into.";
  const preview: Preview = JSON.parse(stdout);
  return preview;
}
