import { fingerprint } from "#app/appeals/fingerprint.ts";
import type { Packet } from "#reports/appeal/packet.ts";
import { date } from "#reports/format.ts";

type Props = {
  readonly packet: Packet;
  readonly hash: string;
  /** Of which version of each template, in words. */
  readonly madeOf: readonly string[];
};

/** The letter as it was kept, what goes along, and of what it was made. */
export function FinalLetter({ packet, hash, madeOf }: Props) {
  const { letter, enclosures } = packet;
  return (
    <section className="panel grid gap-4 p-4">
      <h2 className="font-semibold">{letter.subject}</h2>
      <p className="text-table text-ink-2">
        Letter of {date(letter.on)}. Text and facts are frozen: packet {fingerprint(hash)}.
      </p>
      <div className="grid max-w-3xl gap-3 whitespace-pre-line [overflow-wrap:anywhere]">
        <p className="text-ink-2">{letter.to}</p>
        <p>{letter.salutation}</p>
        {letter.body}
        <p>{[letter.closing, letter.signer, letter.signerTitle].filter(Boolean).join("\n")}</p>
      </div>
      <div className="text-table">
        <h3 className="font-medium">Enclosures</h3>
        <ul className="list-disc pl-5">
          {enclosures.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </div>
      <details className="text-table">
        <summary className="cursor-pointer text-accent">What the letter was made of</summary>
        <ul className="mt-1 text-ink-2">
          {madeOf.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
