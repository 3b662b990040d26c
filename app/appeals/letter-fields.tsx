import { TextField } from "../settings/fields.tsx";
import type { LetterDraft } from "./letter-draft.ts";

/** Who writes to whom, and who signs; what was written last is there the next time. */
export function LetterFields({ letter }: { readonly letter: LetterDraft }) {
  const { from } = letter;
  return (
    <section className="panel grid gap-x-6 gap-y-3 p-4 min-[700px]:grid-cols-2">
      <h2 className="col-span-full font-semibold">Letterhead, address, signature</h2>
      <TextField name="from-name" label="Practice" value={from.name} />
      <TextField name="subject" label="Subject" value={letter.subject} />
      <Area name="from-address" label="Address of the practice" value={from.address} />
      <Area name="to" label="To: payer and address" value={letter.to} />
      <TextField name="from-phone" label="Phone" value={from.phone} />
      <TextField name="from-fax" label="Fax" value={from.fax} />
      <TextField name="from-npi" label="NPI" value={from.npi} />
      <TextField name="from-tax-id" label="Tax id" value={from.taxId} />
      <TextField name="salutation" label="Salutation" value={letter.salutation} />
      <TextField name="closing" label="Closing" value={letter.closing} />
      <TextField name="signer" label="Signed by" value={letter.signer} />
      <TextField name="signer-title" label="Title" value={letter.signerTitle} />
      <TextField
        name="enclosed"
        label="Line about the enclosures, under the signature"
        value={letter.enclosed}
        className="col-span-full"
      />
    </section>
  );
}

type AreaProps = { readonly name: string; readonly label: string; readonly value: string };

function Area({ name, label, value }: AreaProps) {
  return (
    <label className="grid content-start gap-1">
      <span className="text-hint text-ink-2">{label}</span>
      <textarea name={name} rows={3} defaultValue={value} className="field h-auto py-1.5" />
    </label>
  );
}
