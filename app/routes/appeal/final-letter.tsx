import type { Packet } from "#reports/appeal/packet.ts";
import { date } from "#reports/format.ts";

/** The letter as it was kept, and what goes along. */
export function FinalLetter({ packet, hash }: { readonly packet: Packet; readonly hash: string }) {
  const { letter, enclosures } = packet;
  return (
    <section className="panel grid gap-4 p-4">
      <h2 className="font-semibold">{letter.subject}</h2>
      <p className="text-table text-ink-2">
        Letter of {date(letter.on)}. Text and facts are frozen: packet {hash.slice(0, 12)}.
      </p>
      <div className="grid max-w-3xl gap-3 whitespace-pre-line">{letter.body}</div>
      <div className="text-table">
        <h3 className="font-medium">Enclosures</h3>
        <ul className="list-disc pl-5">
          {enclosures.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
