import { Form, Link, useNavigation, useSearchParams } from "@remix-run/react";
import { useState } from "react";
import { withParams } from "#app/list-view.ts";
import { ScrollRegion } from "#app/tables/scroll-region.tsx";
import { count, counted } from "#reports/format.ts";
import { Panel } from "../panel.tsx";
import { ColumnRow } from "./column-row.tsx";
import type { Preview } from "./preview.server.ts";
import { isKind, kinds, type Profile } from "./profile.ts";
import { kindWords } from "./words.ts";

type Props = {
  readonly fileId: string;
  readonly isRejected: boolean;
  readonly preview: Preview;
  readonly version: string;
  readonly profiles: readonly Profile[];
};

/** Which header feeds which column, seen beside the file's first rows and what each would give. */
export function MappingForm({ fileId, isRejected, preview, version, profiles }: Props) {
  const [search] = useSearchParams();
  const isBusy = useNavigation().state !== "idle";
  const [kind, setKind] = useState(preview.kind);
  const columns = preview.kinds.find((one) => one.kind === kind)?.columns ?? [];
  const kept = profiles.find(({ name }) => name === preview.profile);
  const dataRows = preview.dataRows;
  return (
    <Panel
      title={`Columns of ${preview.name}`}
      hint={`${counted(dataRows, "row")}. ${preview.profile === null ? "Proposed by the headers’ words" : `Read by the profile “${preview.profile}”`}: correct what is wrong, then save.`}
      aside={
        <Link
          className="link text-table"
          to={withParams(search, { file: null })}
          preventScrollReset
        >
          Close
        </Link>
      }
    >
      <FirstRows preview={preview} />
      <Form method="post" preventScrollReset className="border-t border-line">
        <input type="hidden" name="file" value={fileId} />
        <input type="hidden" name="version" value={version} />
        <div className="flex flex-wrap items-end gap-x-6 gap-y-3 px-4 py-3 text-table">
          <label className="grid gap-1 text-hint text-ink-2">
            Each row is
            <select
              name="kind"
              className="field"
              value={kind}
              onChange={({ target }) => isKind(target.value) && setKind(target.value)}
            >
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {kindWords[one]}
                </option>
              ))}
            </select>
          </label>
          {kind === "transactions" && (
            <label className="grid gap-1 text-hint text-ink-2">
              Payments are written
              <select name="sign" className="field" defaultValue={kept?.sign ?? ""}>
                <option value="">as most rows tell</option>
                <option value="plain">as positive amounts</option>
                <option value="credit">as negative amounts</option>
              </select>
            </label>
          )}
        </div>
        <ScrollRegion label="Columns and their headers">
          <table className="data-table" key={kind}>
            <caption className="sr-only">Columns and their headers</caption>
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">Header in the file</th>
                <th scope="col">For example</th>
                <th scope="col">What it gives</th>
              </tr>
            </thead>
            <tbody>
              {columns.map((column) => (
                <ColumnRow
                  key={column.column}
                  column={column}
                  headers={preview.headers}
                  rows={dataRows}
                />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        <div className="flex flex-wrap items-end gap-3 border-t border-line px-4 py-3">
          <label className="grid min-w-64 gap-1 text-hint text-ink-2">
            Name of the profile
            <input
              className="field"
              name="name"
              required
              maxLength={80}
              autoComplete="off"
              defaultValue={preview.profile ?? ""}
              placeholder="the program that writes such files"
            />
          </label>
          <button
            type="submit"
            name="intent"
            value="map"
            className="button button-primary"
            disabled={isBusy}
          >
            {isRejected ? "Save and load the file" : "Save and make the numbers anew"}
          </button>
          {!isRejected && (
            <p className="w-full text-hint text-ink-2">
              What was read of this file is in the numbers: they are made anew from the archive,
              which takes as long as loading everything ({count(dataRows)} rows of this file among
              it).
            </p>
          )}
        </div>
      </Form>
    </Panel>
  );
}

function FirstRows({ preview: { rows, headerRow } }: { preview: Preview }) {
  const width = Math.max(...rows.map((row) => row.length));
  return (
    <ScrollRegion label="First rows of the file" className="max-h-72">
      <table className="data-table">
        <caption className="sr-only">First rows of the file</caption>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file are told apart by their place.
            <tr key={index} className={index === headerRow ? "font-semibold" : ""}>
              <th scope="row" className="figures text-hint font-normal! text-ink-3">
                {index + 1}
              </th>
              {Array.from({ length: width }, (_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: so are its cells.
                <td key={at}>{row[at] ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
