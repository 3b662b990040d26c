import { acknowledgementWords, verdictWords } from "#app/routes/claim/words.ts";
import type { PacketProof, Place, ProofEvent } from "#reports/appeal/packet.ts";
import type { AppealClaim } from "./read-appeal-claim.server.ts";

type Filed = Pick<AppealClaim, "submissions" | "acknowledgements" | "traces" | "files">;
type Trace = AppealClaim["traces"][number];
type Acknowledgement = AppealClaim["acknowledgements"][number];

/** When a claim went to a payer and who took it, with the numbers that trace it; and what no loaded file tells. */
export function filingProof(claim: Filed, payer: string): PacketProof {
  const sent = claim.submissions.filter((each) => each.payer === payer && each.origin === "837");
  const heard = claim.acknowledgements.filter((each) => each.payer === payer);
  const traceOf = (fileId: string, segment: number) =>
    claim.traces.find(({ file_id, segment_no }) => file_id === fileId && segment_no === segment);
  const events = [
    ...sent.map((each): ProofEvent => {
      const trace = traceOf(each.file_id, each.segment_no);
      return {
        on: each.submitted_on,
        words: `${SENT[each.role] ?? "Sent"}, control number ${each.control_number}`,
        isAccepted: false,
        numbers: sentNumbers(trace),
        place: placeOf(claim, each.file_id, each.segment_no, each.last_segment_no),
      };
    }),
    ...heard.map((each): ProofEvent => {
      const trace = traceOf(each.file_id, each.segment_no);
      return {
        on: each.acknowledged_on,
        words: `${each.kind}: ${takerOf(each)} · ${saidOf(each)}`,
        isAccepted: isAccepted(each),
        numbers: heardNumbers(trace, each.payer_control_number),
        place: placeOf(claim, each.file_id, each.segment_no, each.segment_no),
      };
    }),
  ].sort((a, b) => (a.on ?? "").localeCompare(b.on ?? ""));
  return { events, missing: missingOf(sent.length > 0, heard) };
}

/** The first acceptance by the payer, else by the clearinghouse (277CA); a 999 alone proves receipt of a file, not of a claim. */
export function acceptanceOf(claim: Filed, payer: string) {
  const accepted = claim.acknowledgements.filter(
    (each) => each.payer === payer && each.kind === "277CA" && isAccepted(each),
  );
  return accepted.find(({ source_entity }) => source_entity === "PR") ?? accepted[0];
}

function missingOf(isSent: boolean, heard: readonly Acknowledgement[]): string[] {
  const claims = heard.filter(({ kind }) => kind === "277CA");
  return [
    !isSent &&
      "The 837 that sent this claim to the payer is not loaded: the day it was sent is not known.",
    claims.length === 0 &&
      "No 277CA of this claim is loaded: no one’s acceptance is known. Load the clearinghouse’s 277CA, or ask it for its report of the claim.",
    claims.length > 0 &&
      !claims.some((each) => isAccepted(each)) &&
      "The 277CA loaded hold no acceptance: the claim was rejected or merely received, which does not prove that it was filed.",
    claims.length > 0 &&
      claims.some((each) => isAccepted(each)) &&
      !claims.some((each) => each.source_entity === "PR" && isAccepted(each)) &&
      "The acceptance is the clearinghouse’s; none of the payer’s own is loaded. Some payers ask for their own.",
    !heard.some(({ kind }) => kind !== "277CA") &&
      isSent &&
      "No 999 of the file it was sent in is loaded.",
  ].filter((each) => each !== false);
}

const SENT: { readonly [role: string]: string } = {
  original: "Sent",
  resubmission: "Sent again",
  replacement: "Corrected claim sent",
  void: "Void sent",
  next_payer: "Sent after the earlier payer’s answer",
  payer_change: "Sent to this payer instead of another",
};

function isAccepted({ kind, category_code, verdict_code, action_code }: Acknowledgement): boolean {
  if (kind !== "277CA") return ["A", "E", "P"].includes(verdict_code ?? "");
  return action_code !== "U" && category_code === "A2";
}

function takerOf({ kind, source_entity, source_name, payer }: Acknowledgement): string {
  if (kind !== "277CA") return "the file";
  if (source_entity === "PR") return source_name ?? payer;
  return source_name === null ? "the clearinghouse" : `clearinghouse ${source_name}`;
}

function saidOf(each: Acknowledgement): string {
  if (each.kind !== "277CA")
    return `${verdictWords(each.verdict_code)} (${each.verdict_code ?? "–"})`;
  const code = [each.category_code, each.status_code].filter(Boolean).join(" · ");
  return `${acknowledgementWords(each.category_code)} (${code})`;
}

function sentNumbers(trace: Trace | undefined): string {
  return numbered([
    ["batch (BHT03)", trace?.batch_reference],
    ["interchange (ISA13)", trace?.isa_control],
    ["group (GS06)", trace?.group_control],
    ["set (ST02)", trace?.st_control],
  ]);
}

function heardNumbers(trace: Trace | undefined, payerNumber: string | null): string {
  return numbered([
    ["payer claim number", payerNumber],
    ["clearinghouse number", trace?.trace_reference],
    ["answers batch", trace?.batch_reference],
    ["answers group", trace?.group_control],
    ["set", trace?.st_control],
  ]);
}

function numbered(pairs: readonly (readonly [string, string | null | undefined])[]): string {
  return pairs.flatMap(([name, value]) => (value ? `${name} ${value}` : [])).join(" · ");
}

/** Names of files that hold more than the reader's reach are not told: then there is no place to name. */
function placeOf({ files }: Filed, fileId: string, from: number, to: number): Place | null {
  const file = files.get(fileId);
  return file === undefined ? null : { file, from, to };
}
