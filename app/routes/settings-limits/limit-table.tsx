import { AnswerNote } from "#app/settings/fields.tsx";
import type { FormAnswer } from "#app/settings/form.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { Section } from "#app/ui/section.tsx";
import { counted } from "#reports/format.ts";
import { limitColumns } from "./limit-columns.tsx";
import type { LimitsData } from "./read-limits.server.ts";

/** Every limit in use, the practice's own and the defaults. */
export function LimitTable({
  data: { limits, own },
  answer,
}: {
  readonly data: LimitsData;
  readonly answer: FormAnswer | undefined;
}) {
  const defaults = limits.filter((limit) => limit.is_default).length;
  return (
    <Section
      title="Limits in use"
      exported={{ table: "filing-limits", rows: limits.length }}
      note={`${counted(limits.length - defaults, "limit")} of yours, ${counted(defaults, "default")} to verify in your contracts.`}
    >
      <div className="px-4">
        <AnswerNote answer={answer} />
      </div>
      <DataTable
        caption="Limits in use"
        rows={limits}
        columns={limitColumns(own.version)}
        rowKey={({ payer, class: of, kind, from_on }) => `${payer} ${of} ${kind} ${from_on}`}
      />
    </Section>
  );
}
