import { counted } from "#reports/format.ts";
import { MOST_APPEALED } from "./most-appealed.ts";
import type { ProjectPackets } from "./project-packets.server.ts";

/** How many packets the claims of a project make, told before the first is begun. Nothing where one takes them all. */
export function PacketsNote({ packets }: { readonly packets: ProjectPackets }) {
  const words = packetsWords(packets);
  if (words === "") return null;
  return (
    <p role="note" className="w-full text-table text-ink-2">
      {words}
    </p>
  );
}

/** `To appeal: 62 claims with ACME (2 packets). A packet holds 50 at most.` */
export function packetsWords({ payers, held, settled }: ProjectPackets): string {
  const isMany = payers.some(({ claimIds }) => claimIds.length > MOST_APPEALED);
  if (!isMany && payers.length <= 1 && held === 0) return "";
  const of = payers.map(({ payer, claimIds }) => {
    const packets = Math.ceil(claimIds.length / MOST_APPEALED);
    const each = `${counted(claimIds.length, "claim")} with ${payer}`;
    return packets === 1 ? each : `${each} (${packets} packets)`;
  });
  const rest = [
    held > 0 && `${counted(held, "claim")} in packets already`,
    settled > 0 && `${counted(settled, "claim")} with nothing in dispute now`,
  ].filter(Boolean);
  return [
    of.length > 0 && `To appeal${held > 0 ? " still" : ""}: ${of.join("; ")}.`,
    isMany && `A packet holds ${MOST_APPEALED} at most.`,
    rest.length > 0 && `${rest.join(", ")}.`,
  ]
    .filter(Boolean)
    .join(" ");
}
