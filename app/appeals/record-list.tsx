import type { LetterDraft } from "./letter-draft.ts";
import { recordIds, records } from "./records.ts";

const parts: { readonly [part in keyof LetterDraft["parts"]]: string } = {
  remittance: "What the remittance says",
  lines: "Lines of the claim",
  proof: "Proof of filing",
};

const partIds = ["remittance", "lines", "proof"] as const;

/** What goes along: records to attach, and what the packet prints itself. */
export function RecordList({ letter }: { readonly letter: LetterDraft }) {
  return (
    <section className="panel grid gap-4 p-4 min-[700px]:grid-cols-2">
      <fieldset className="grid content-start gap-1.5">
        <legend className="mb-1 font-semibold">Records to attach</legend>
        {recordIds.map((id) => (
          <Tick
            key={id}
            name="record"
            value={id}
            label={records[id]}
            isOn={letter.records.includes(id)}
          />
        ))}
      </fieldset>
      <div className="grid content-start gap-4">
        <label className="grid gap-1 text-table">
          <span className="text-hint text-ink-2">Further enclosures, one a line</span>
          <textarea
            name="other-records"
            rows={3}
            defaultValue={letter.otherRecords}
            className="field h-auto py-1.5"
          />
        </label>
        <fieldset className="grid gap-1.5">
          <legend className="mb-1 font-semibold">Printed behind the letter</legend>
          {partIds.map((id) => (
            <Tick
              key={id}
              name={`part-${id}`}
              value="on"
              label={parts[id]}
              isOn={letter.parts[id]}
            />
          ))}
        </fieldset>
      </div>
    </section>
  );
}

type TickProps = {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly isOn: boolean;
};

function Tick({ name, value, label, isOn }: TickProps) {
  return (
    <label className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-1 text-table">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={isOn}
        className="mt-0.5 size-4 accent-(--accent)"
      />
      {label}
    </label>
  );
}
