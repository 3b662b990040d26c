import type { SerializeFrom } from "@remix-run/node";
import type { ReactNode } from "react";
import { date, moneyExact, nothing } from "#reports/format.ts";
import { FollowUpPanel } from "../follow-up/follow-up-panel.tsx";
import { ExpectedFigure } from "../learned/expected-figure.tsx";
import { expectedOf, expectedShort } from "../learned/expected-words.ts";
import { CopyButton } from "../routes/claim/copy-button.tsx";
import { NextSteps } from "../routes/claim/next-steps.tsx";
import type { loader } from "../routes/claim-peek/route.ts";

type Peeked = SerializeFrom<typeof loader>;

/** Where it stands, what to do, what a portal asks for, its lines, and what was done about it. */
export function PeekBody({ data, note }: { readonly data: Peeked; readonly note: ReactNode }) {
  const { facts } = data;
  const patient = [facts.patient_first, facts.patient_last].filter(Boolean).join(" ");
  return (
    <div className="grid gap-4">
      <div>
        <p
          data-standing
          className="text-section font-semibold [text-wrap:pretty]"
          aria-live="polite"
        >
          {data.standing}
        </p>
        <p className="mt-1 flex flex-wrap gap-x-3 text-table text-ink-2">
          <span>{patient || "Patient not told"}</span>
          <span>{facts.payer}</span>
          <span>Service {date(facts.service_on)}</span>
        </p>
      </div>
      {note}
      <NextSteps
        denials={data.denials}
        chances={data.chances}
        deadlines={data.deadlines}
        submissions={data.submissions}
        adjudications={data.adjudications}
        hints={data.hints}
        steps={data.steps}
        appealOf={data.followUp.isOpen ? facts.claim_id : null}
      />
      <FollowUpPanel key={data.id} data={data.followUp} hasKeys={false} />
      <Facts data={data} />
      <Lines lines={data.lines} />
    </div>
  );
}

function Facts({ data: { facts, payers } }: { readonly data: Peeked }) {
  const [payer] = payers;
  const all: readonly (readonly [string, string | null])[] = [
    ["Control number", facts.control_number],
    ["Payer control no.", payer?.payer_control_number ?? null],
    ["Member id", payer?.member_id ?? null],
    ["Born", facts.birth_on && date(facts.birth_on)],
    ["Billing NPI", facts.practice_npi || null],
    ["Tax id", facts.tax_id],
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr_auto] gap-x-4 gap-y-1 text-table">
      {all.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-ink-2">{label}</dt>
          <dd className="figures min-w-0 truncate">{value ?? nothing}</dd>
          <dd>{value !== null && <CopyButton label={label} value={value} />}</dd>
        </div>
      ))}
    </dl>
  );
}

function Lines({ lines }: { readonly lines: Peeked["lines"] }) {
  return (
    <table className="w-full text-table">
      <caption className="sr-only">Lines</caption>
      <thead>
        <tr className="text-left text-hint text-ink-2">
          <th scope="col" className="pb-1 font-medium">
            Line
          </th>
          <th scope="col" className="pb-1 text-right font-medium">
            Charge
          </th>
          <th scope="col" className="pb-1 text-right font-medium">
            Paid
          </th>
          <th scope="col" className="pb-1 text-right font-medium">
            Open
          </th>
        </tr>
      </thead>
      <tbody className="figures">
        {lines.map((line) => (
          <tr key={line.line_no} className="border-t border-line">
            <th scope="row" className="py-1 text-left font-normal">
              {line.line_no === 0
                ? "Claim level"
                : `${line.code ?? nothing} ${line.modifiers ?? ""}`}
              {line.denied_cents > 0 && <span className="text-bad"> denied</span>}
              <ExpectedLine line={line} />
            </th>
            <td className="py-1 text-right">{moneyExact(line.charge_cents)}</td>
            <td className="py-1 text-right">{moneyExact(line.payer_paid_cents)}</td>
            <td className="py-1 text-right font-medium">{moneyExact(line.open_cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the line's payer should allow, beneath its code: the table has no room for a column more. */
function ExpectedLine({ line }: { readonly line: Peeked["lines"][number] }) {
  const expected = expectedOf(line, line.expected_payer);
  if (expected === null) return null;
  return (
    <span className="block text-hint text-ink-2">
      expected <ExpectedFigure expected={expected} what={`line ${line.line_no}`} />{" "}
      {expectedShort(expected)}
    </span>
  );
}
