import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  columnsOf,
  type ExportKind,
  type ExportProfile,
  exportKinds,
} from "#etl/parse/export-headers.ts";

/** How the headers of one vendor's export are read, as a person said once. */
export type MappingProfile = ExportProfile & { name: string };

/**
 * The profiles of `settings/mapping-profiles.json`, an array of
 * `{ "name", "kind": "denials" | "transactions" | "claims", "columns": { column: header or null }, "sign"?: "plain" | "credit" }`;
 * none where there is no such file. Columns: docs/data-flow.md.
 * @throws with a sentence that says what is wrong with the file: a mapping that is not understood must not be passed over
 */
export async function readMappingProfiles(settingsFolder: string): Promise<MappingProfile[]> {
  const path = join(settingsFolder, "mapping-profiles.json");
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "[]";
    throw error;
  });
  return parseMappingProfiles(text, path);
}

/**
 * The profiles of a text, as `settings/mapping-profiles.json` holds it.
 * @throws as `readMappingProfiles`, naming `path`
 */
export function parseMappingProfiles(text: string, path: string): MappingProfile[] {
  let profiles: unknown;
  try {
    profiles = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is not valid JSON: ${String(cause)}`, { cause });
  }
  if (!Array.isArray(profiles)) throw new Error(`${path} must hold an array of profiles.`);
  return profiles.map((profile, index) => {
    try {
      return profileOf(profile);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${path}, profile ${index + 1}: ${reason}`, { cause });
    }
  });
}

function profileOf(value: unknown): MappingProfile {
  if (!isRecord(value)) throw new Error("it must be an object.");
  const { name, kind, columns, sign, ...others } = value;
  const [other] = Object.keys(others);
  if (other !== undefined) {
    throw new Error(`"${other}" is not known; it may have name, kind, columns and sign.`);
  }
  if (typeof name !== "string" || name.trim() === "") throw new Error('it needs a "name".');
  if (!isKind(kind)) throw new Error(`"kind" must be one of ${exportKinds.join(", ")}.`);
  if (sign !== undefined && sign !== "plain" && sign !== "credit") {
    throw new Error('"sign" must be plain or credit.');
  }
  const profile = { name, kind, columns: mappedColumns(columns, kind) };
  return sign === undefined ? profile : { ...profile, sign };
}

function mappedColumns(value: unknown, kind: ExportKind): Record<string, string | null> {
  if (!isRecord(value) || Object.keys(value).length === 0) {
    throw new Error('"columns" must name at least one column and its header in the file.');
  }
  const known = columnsOf(kind);
  const columns: Record<string, string | null> = {};
  for (const [column, header] of Object.entries(value)) {
    if (!known.includes(column)) {
      throw new Error(`${kind} have no column "${column}"; they have ${known.join(", ")}.`);
    }
    if (header !== null && (typeof header !== "string" || header.trim() === "")) {
      throw new Error(`the header of "${column}" must be a text, or null: it is not read.`);
    }
    columns[column] = header;
  }
  if (Object.values(columns).every((header) => header === null)) {
    throw new Error('"columns" must name at least one header in the file.');
  }
  return columns;
}

function isKind(value: unknown): value is ExportKind {
  return exportKinds.some((kind) => kind === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
