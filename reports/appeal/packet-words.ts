import { counted, date, nothing } from "../format.ts";
import type { AnswerLine, PacketAnswer, PacketClaim, Place } from "./packet.ts";

/** The claims by their numbers where there is one, by their count where there are more. */
export function claimWords(claims: readonly PacketClaim[]): string {
  const [first] = claims;
  if (first === undefined || claims.length > 1) return counted(claims.length, "claim");
  const numbers = [
    first.payerControlNumber && `claim ${first.payerControlNumber}`,
    first.controlNumber && `our number ${first.controlNumber}`,
  ];
  return numbers.filter(Boolean).join(" · ") || "1 claim";
}

export function serviceWords({ serviceOn, serviceTo }: PacketClaim): string {
  if (serviceOn === null) return "";
  return serviceTo === null || serviceTo === serviceOn
    ? date(serviceOn)
    : `${date(serviceOn)} to ${date(serviceTo)}`;
}

/** `99213-25` */
export function codeWords({ code, modifiers }: { code: string; modifiers: string }): string {
  return [code, ...modifiers.split(" ")].filter(Boolean).join("-");
}

/** `99213-25 (billed as 99214)`, `whole claim` */
export function judgedWords(line: AnswerLine): string {
  if (line.code === "") return "whole claim";
  const billed = line.billedCode === "" ? "" : ` (billed as ${line.billedCode})`;
  return `${codeWords(line)}${billed}`;
}

export function placeWords(place: Place | null): string {
  if (place === null) return nothing;
  const run =
    place.from === place.to ? `segment ${place.from}` : `segments ${place.from}–${place.to}`;
  return `${place.file}, ${run}`;
}

/** `Remittance of Oct 3, 2026, EFT 0910000613` */
export function answerTitle({ on, method, trace, standing }: PacketAnswer): string {
  const paid = [method, trace].filter(Boolean).join(" ");
  const told = [`Remittance of ${date(on)}`, paid, standing].filter(Boolean);
  return told.join(", ");
}
