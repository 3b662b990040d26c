import { AnswerNote } from "#app/settings/fields.tsx";
import type { FormAnswer } from "#app/settings/form.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { Section } from "#app/ui/section.tsx";
import { count, counted } from "#reports/format.ts";
import { ownColumns } from "./fee-columns.tsx";
import type { FeesData } from "./read-fees.server.ts";

/** The practice's own fees, each beside what the payer allows in the middle case. */
export function OwnFees({
  data,
  answer,
}: {
  readonly data: FeesData;
  readonly answer: FormAnswer | undefined;
}) {
  const { own, total } = data;
  const more = data.count - own.rows.length;
  return (
    <Section
      title="Your fees"
      exported={data.count > 0 ? { table: "own-fees", rows: data.count } : undefined}
      note={
        total === 0
          ? "None yet: what is expected follows from what payers usually allow."
          : `${counted(data.count, "fee")}${data.count < total ? ` of ${count(total)}` : ""}${more > 0 ? `; the first ${count(own.rows.length)} are shown, search for others` : ""}.`
      }
    >
      <div className="px-4">
        <AnswerNote answer={answer} />
      </div>
      {own.rows.length > 0 && (
        <DataTable
          caption="Your fees"
          rows={own.rows}
          columns={ownColumns(own.version)}
          rowKey={(fee) => `${fee.payer} ${fee.code} ${fee.modifier} ${fee.from_on}`}
          sortParam="own-sort"
        />
      )}
    </Section>
  );
}
