import { DataTable } from "#app/tables/data-table.tsx";
import { Section } from "#app/ui/section.tsx";
import { changeSentences, figuresApart } from "#reports/months/change-sentences.ts";
import {
  type BridgeChange,
  isChanged,
  isOther,
  type MonthChanges,
} from "#reports/months/month-changes.ts";
import { differenceColumns } from "./change-columns.ts";
import { LateFiles } from "./late-files.tsx";

/** What became different since the month was closed: in words, by line of the bridge, file by file. */
export function ChangesPanel({ month, changes }: { month: string; changes: MonthChanges }) {
  const { definitions, areSettingsOthers } = changes;
  if (!isChanged(changes) && definitions === null && !areSettingsOthers) return null;
  const figures = changes.figures.filter(({ closed, now }) => isOther(closed, now));
  const hasLines = changes.bridge.some(({ closed, now }) => closed !== now);
  const [first] = changeSentences(month, changes);
  return (
    <Section
      title="Changed since closing"
      exported={
        hasLines
          ? { table: "report-changes", rows: changes.bridge.length, extra: { month } }
          : undefined
      }
      note={`${first} The report below stays as it was closed.`}
    >
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {hasLines && <BridgeDifferences lines={changes.bridge} />}
        <ul className="grid gap-1 px-4 pb-4 text-table">
          {figures.map((each) => {
            const [closed, now] = figuresApart(each);
            return (
              <li key={each.name}>
                <span className="text-ink-2">{each.title}:</span> {closed} when closed, {now} now
              </li>
            );
          })}
          {definitions && (
            <li>
              Closed under definition version {definitions.closed}; figures now follow version{" "}
              {definitions.now}.
            </li>
          )}
          {areSettingsOthers && <li>The practice’s settings were changed since.</li>}
        </ul>
      </div>
      {changes.files.length > 0 && <LateFiles files={changes.files} month={month} />}
    </Section>
  );
}

function BridgeDifferences({ lines }: { lines: readonly BridgeChange[] }) {
  return (
    <DataTable
      caption="The bridge when closed and now"
      rows={[...lines]}
      columns={differenceColumns}
      rowKey={(row) => row.id}
      sortParam="difference-sort"
    />
  );
}
