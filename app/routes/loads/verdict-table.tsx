import { Link, useSearchParams } from "@remix-run/react";
import type { Verdict } from "#app/jobs/job.ts";
import { withParams } from "#app/list-view.ts";
import { ScrollRegion } from "#app/tables/scroll-region.tsx";
import { count, moneyExact, nothing } from "#reports/format.ts";
import { canBeMapped } from "./can-be-mapped.ts";
import { fileIdOf } from "./file-id.ts";

const WORDS: { readonly [status in Verdict["status"]]: { words: string; tone: string } } = {
  loaded: { words: "loaded", tone: "text-good" },
  duplicate: { words: "already loaded, changed nothing", tone: "text-ink-2" },
  partial: { words: "partly loaded", tone: "text-watch" },
  rejected: { words: "not loaded", tone: "text-bad" },
  unsupported: { words: "kept, not used", tone: "text-ink-2" },
};

/** What became of each file, and what to do about it. */
export function VerdictTable({ files }: { readonly files: readonly Verdict[] }) {
  return (
    <ScrollRegion label="Files of this load">
      <table className="data-table">
        <caption className="sr-only">Files of this load</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Kind</th>
            <th scope="col">Verdict</th>
            <th scope="col" className="num">
              Claims
            </th>
            <th scope="col" className="num">
              Charged
            </th>
            <th scope="col" className="num">
              Paid
            </th>
            <th scope="col" className="num">
              Issues
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <Row key={`${file.name} ${file.sha256}`} file={file} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ file }: { readonly file: Verdict }) {
  const [search] = useSearchParams();
  const { words, tone } = WORDS[file.status];
  const fileId = file.sha256 === null ? null : fileIdOf(file.sha256);
  const to = (show: string) => withParams(search, { show, file: fileId, source: null });
  const isCounted = file.status !== "rejected";
  return (
    <tr>
      <th scope="row" className="max-w-80 truncate" title={file.name}>
        {file.name}
      </th>
      <td>{file.kind === "unknown" ? nothing : file.kind}</td>
      <td className="max-w-xl whitespace-normal!">
        <span className={tone}>{words}</span>
        {file.repeats > 0 && file.status !== "duplicate" && (
          <span className="text-ink-2">, {count(file.repeats)} of its transactions were known</span>
        )}
        {file.why && <span className="block min-w-56 text-hint text-ink-2">{file.why}</span>}
        {fileId !== null && canBeMapped(file) && (
          <Link className="link text-hint" to={to("mapping")} preventScrollReset>
            Map its columns
          </Link>
        )}
      </td>
      <td className="num">{isCounted ? count(file.claims) : nothing}</td>
      <td className="num">{isCounted ? moneyExact(file.chargeCents) : nothing}</td>
      <td className="num">{isCounted ? moneyExact(file.paidCents) : nothing}</td>
      <td className="num">
        {fileId !== null && file.issues > 0 ? (
          <Link className="link" to={to("issues")} preventScrollReset>
            {count(file.issues)}
          </Link>
        ) : (
          count(file.issues)
        )}
      </td>
    </tr>
  );
}
