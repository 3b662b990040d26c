import { rm } from "node:fs/promises";
import { record } from "#app/audit/record.server.ts";
import { env } from "#app/env.server.ts";
import { withParams } from "#app/list-view.ts";
import { newTempFile } from "#queries/temp-file.ts";
import type { About } from "./about.server.ts";
import type { Format } from "./formats.ts";
import type { ExportAsked, ExportSource, TableExport } from "./table-export.ts";
import { takeTempFile } from "./temp-file.server.ts";
import { oneByOne } from "./turns.server.ts";
import { writeExport } from "./write-export.server.ts";

/**
 * Writes the file, then records who takes it, then sends it: nothing is sent that is not recorded.
 *
 * @param onEnd called when the last of the file is sent, or nobody takes it any more
 */
export async function answerFile(
  table: TableExport,
  source: ExportSource,
  format: Format,
  about: About,
  { reader, view, search, person, context, request }: ExportAsked,
  onEnd: () => void,
): Promise<Response> {
  const path = await newTempFile(env.home);
  try {
    const write = () => writeExport(reader, source, format, about, path);
    const rows = format === "xlsx" ? await oneByOne(request.signal, write) : await write();
    record({
      who: person,
      act: "exported",
      address: context.address,
      requestId: context.requestId,
      ...(source.claimId === undefined ? {} : { claimId: source.claimId }),
      detail: {
        what: table.name,
        format,
        rows,
        as_of: view.asOf,
        filters: withParams(search, { found: null, format: null }),
        is_search: search.has("found"),
      },
    });
    const { size, body } = await takeTempFile(path, {
      pace: context.pace,
      signal: request.signal,
      onEnd,
    });
    return new Response(body, {
      headers: {
        "Content-Type": mediaTypes[format],
        "Content-Length": String(size),
        "Content-Disposition": disposition(
          `${baseName(table, source.stamp ?? view.asOf)}.${format}`,
        ),
      },
    });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** The sidecar: what the file says of itself, for formats that have no place for it. */
export function answerText(table: TableExport, about: About, { view }: ExportAsked): Response {
  return new Response(about.map(([name, words]) => `${name}: ${words}\n`).join(""), {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": disposition(`${baseName(table, view.asOf)}-about.txt`),
    },
  });
}

const baseName = ({ name }: TableExport, asOf: string) => `dermledger-${name}-${asOf}`;
const disposition = (name: string) => `attachment; filename="${name}"`;

const mediaTypes: { readonly [format in Format]: string } = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  parquet: "application/vnd.apache.parquet",
  arrow: "application/vnd.apache.arrow.file",
};
