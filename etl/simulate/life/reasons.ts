import type { Claim, Line } from "../memory.ts";
import type { Office } from "../office.ts";
import type { Refusal } from "./speak.ts";

export interface DenialReason extends Refusal {
  readonly name: string;
  readonly weight: number;
  /** lines it hits; none: does not fit the claim */
  lines(claim: Claim): readonly Line[];
  /** how often it is paid in the end, where someone works it */
  readonly overturnRate: number;
  /** what mending it takes */
  readonly remedy: "replace" | "rebill" | "appeal" | "other-cover" | "none";
}

const whole = (claim: Claim) => claim.lines;
const isVisit = (line: Line) => line.code.startsWith("992");
const first = (lines: readonly Line[]) => lines.slice(0, 1);
const procedures = (claim: Claim) =>
  claim.lines.filter((line) => !isVisit(line) && !line.expectsDenial);
const visitsWith25 = (claim: Claim) =>
  claim.lines.filter((line) => isVisit(line) && line.modifiers.includes("25"));
/** A procedure beside another procedure: what a payer may take for part of it. */
const lesserProcedure = (claim: Claim) =>
  procedures(claim).length > 1
    ? procedures(claim)
        .slice(-1)
        .filter((line) => line.chargeCents < 26_000)
    : [];
const costly = (claim: Claim) => procedures(claim).filter((line) => line.chargeCents >= 40_000);
const benign = (claim: Claim) =>
  claim.lines.filter((line) => ["17110", "11200", "11900", "11402"].includes(line.code));

/** Why first payers refuse, how often, and what follows. */
export const DENIAL_REASONS: readonly DenialReason[] = [
  {
    name: "modifier 25 denied",
    weight: 2.9,
    group: "CO",
    carc: "97",
    remarks: ["M15"],
    lines: visitsWith25,
    overturnRate: 0.44,
    remedy: "appeal",
  },
  {
    name: "pair of procedures denied",
    weight: 2.6,
    group: "CO",
    carc: "236",
    remarks: ["N20"],
    lines: lesserProcedure,
    overturnRate: 0.45,
    remedy: "replace",
  },
  {
    name: "bundled as incidental",
    weight: 2.7,
    group: "CO",
    carc: "97",
    remarks: ["N19"],
    lines: lesserProcedure,
    overturnRate: 0.12,
    remedy: "replace",
  },
  {
    name: "cover ended",
    weight: 0.5,
    group: "CO",
    carc: "27",
    remarks: ["N30"],
    lines: whole,
    overturnRate: 0.4,
    remedy: "other-cover",
  },
  {
    name: "patient not found",
    weight: 0.25,
    group: "CO",
    carc: "31",
    remarks: ["N382"],
    lines: whole,
    overturnRate: 0.95,
    remedy: "rebill",
  },
  {
    name: "other payer first",
    weight: 0.36,
    group: "CO",
    carc: "22",
    remarks: ["MA04"],
    lines: whole,
    overturnRate: 0.92,
    remedy: "appeal",
  },
  {
    name: "no authorization",
    weight: 0.3,
    group: "CO",
    carc: "197",
    remarks: ["M62"],
    lines: costly,
    overturnRate: 0.8,
    remedy: "appeal",
  },
  {
    name: "records asked for",
    weight: 0.36,
    group: "CO",
    carc: "252",
    remarks: ["N706"],
    lines: whole,
    overturnRate: 0.9,
    remedy: "appeal",
  },
  {
    name: "level not supported",
    weight: 0.5,
    group: "CO",
    carc: "150",
    remarks: ["M25"],
    lines: (claim) =>
      first(claim.lines.filter((line) => line.code === "99214" || line.code === "99204")),
    overturnRate: 0.5,
    remedy: "appeal",
  },
  {
    name: "modifier missing",
    weight: 0.4,
    group: "CO",
    carc: "4",
    remarks: ["N822"],
    lines: (claim) => first(procedures(claim)),
    overturnRate: 0.88,
    remedy: "replace",
  },
  {
    name: "unprocessable",
    weight: 0.27,
    group: "CO",
    carc: "16",
    remarks: ["M76", "MA130"],
    lines: whole,
    overturnRate: 0.95,
    remedy: "rebill",
  },
  {
    name: "diagnosis does not fit",
    weight: 0.3,
    group: "CO",
    carc: "11",
    remarks: [],
    lines: (claim) => first(procedures(claim)),
    overturnRate: 0.92,
    remedy: "replace",
  },
  {
    name: "not necessary",
    weight: 0.7,
    group: "CO",
    carc: "50",
    remarks: ["N115"],
    lines: (claim) => first(benign(claim)),
    overturnRate: 0.3,
    remedy: "appeal",
  },
  {
    name: "too many units",
    weight: 0.3,
    group: "CO",
    carc: "151",
    remarks: ["N640"],
    lines: (claim) => first(claim.lines.filter((line) => line.units > 4)),
    overturnRate: 0.5,
    remedy: "appeal",
  },
  {
    name: "not a benefit",
    weight: 0.2,
    group: "PR",
    carc: "204",
    remarks: ["N130"],
    lines: (claim) => first(benign(claim)),
    overturnRate: 0,
    remedy: "none",
  },
  {
    name: "filed late",
    weight: 0.03,
    group: "CO",
    carc: "29",
    remarks: [],
    lines: whole,
    overturnRate: 0.1,
    remedy: "none",
  },
  {
    name: "not seen before",
    weight: 0.4,
    group: "CO",
    carc: "B16",
    remarks: [],
    lines: (claim) => first(claim.lines.filter((line) => /^9920/.test(line.code))),
    overturnRate: 0.9,
    remedy: "replace",
  },
  {
    name: "provider not enrolled",
    weight: 0.12,
    group: "CO",
    carc: "B7",
    remarks: ["N570"],
    lines: (claim) => (claim.provider.kind === "assistant" ? whole(claim) : []),
    overturnRate: 0.85,
    remedy: "rebill",
  },
];

/** The planted stories make two reasons much more likely: one payer's edit, one location's old list. */
function storyWeight(office: Office, claim: Claim, reason: DenialReason): number {
  const { firstDay, lastDay, staleEligibility } = office.history;
  const edit = claim.covers[0]?.payer.modifier25EditFrom;
  if (reason.name === "modifier 25 denied" && edit !== undefined) {
    return claim.serviceOn >= firstDay + (lastDay - firstDay) * edit ? 14 : 1.2;
  }
  const [from, to] = staleEligibility;
  if (
    reason.name === "cover ended" &&
    claim.location.staleEligibility &&
    claim.serviceOn >= from &&
    claim.serviceOn <= to
  ) {
    return 5;
  }
  return reason.weight;
}

/** Whether, and why, the first payer refuses part of this claim. */
export function inventDenial(office: Office, claim: Claim): DenialReason | null {
  const fitting = DENIAL_REASONS.map((item) => ({
    item,
    weight: storyWeight(office, claim, item),
  })).filter(({ item }) => item.lines(claim).length > 0);
  const total = fitting.reduce((sum, { weight }) => sum + weight, 0);
  return office.random.chance(total * 0.0144) ? office.random.weighted(fitting) : null;
}
