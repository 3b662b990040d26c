import type { Reader } from "#queries/reader.ts";
import type { PacketClaim, PacketDeadline } from "#reports/appeal/packet.ts";
import { counted, moneyExact } from "#reports/format.ts";
import { adviceFor } from "./advice.ts";
import { appealedPayers } from "./appealed-payer.ts";
import { composeLetter, composeLines, recordsFor } from "./compose-letter.ts";
import { issueOf } from "./issue-of.ts";
import { type LetterDraft, lineVersionsOf } from "./letter-draft.ts";
import type { LetterTemplate } from "./letter-templates.ts";
import { packetClaim } from "./packet-claim.ts";
import { type AppealClaim, readAppealClaim } from "./read-appeal-claim.server.ts";
import { recordIds } from "./records.ts";

/** Everything that files tell of an appeal's claims on a day. */
export type Prepared = {
  readonly payer: string;
  /** Other payers of the claims whose decision could be disputed instead. */
  readonly payers: readonly string[];
  readonly claims: readonly PacketClaim[];
  readonly deadline: PacketDeadline | null;
  readonly daysLeft: number | null;
  readonly advice: readonly string[];
  readonly found: readonly AppealClaim[];
};

/** Reads the claims of an appeal; `payer` null: the one with most in dispute. @returns null where none is within reach */
export async function prepareAppeal(
  reader: Reader,
  {
    claimIds,
    payer: asked,
    asOf,
  }: {
    readonly claimIds: readonly string[];
    readonly payer: string | null;
    readonly asOf: string;
  },
): Promise<Prepared | null> {
  const read = await Promise.all(claimIds.map((id) => readAppealClaim(reader, id, asOf)));
  const found = read.filter((claim) => claim !== undefined);
  const [first] = found;
  if (first === undefined) return null;
  const payers = [...new Set(found.flatMap(appealedPayers))];
  const payer = asked ?? payers[0] ?? first.facts.payer;
  const soonest = found
    .flatMap(({ deadlines }) => deadlines)
    .filter((each) => each.kind === "first_dispute" && each.payer === payer)
    .sort((a, b) => a.due_on.localeCompare(b.due_on))[0];
  const advice = found.flatMap((claim) => adviceFor(claim, payer, issueOf(claim, payer)));
  return {
    payer,
    payers,
    found,
    claims: found.map((claim) => packetClaim(claim, payer)),
    deadline: soonest
      ? {
          on: soonest.due_on,
          days: soonest.days,
          isDefault: soonest.is_default,
          source: soonest.source,
        }
      : null,
    daysLeft: soonest?.days_left ?? null,
    advice: counts(advice, found.length),
  };
}

/** The letter that comes of it by these templates; `remembered`: what the practice wrote at the head of its last one. */
export function firstDraft(
  prepared: Prepared,
  templates: readonly LetterTemplate[],
  remembered: Partial<LetterDraft> | null,
): LetterDraft {
  const { found, claims, payer } = prepared;
  const facts = found[0]?.facts;
  const from = {
    name: facts?.practice ?? "",
    address: "",
    phone: "",
    fax: "",
    npi: facts?.practice_npi ?? "",
    taxId: facts?.tax_id ?? "",
  };
  const head = remembered?.from?.npi === from.npi ? { ...from, ...remembered.from } : from;
  const issues = found.map((claim) => issueOf(claim, payer));
  const about = { issues, claims, payer, phone: head.phone };
  const paragraphs = composeLetter(about, templates);
  const asked = recordsFor(paragraphs);
  const total = claims.reduce((sum, { disputedCents }) => sum + disputedCents, 0);
  const isOne = claims.length === 1;
  return {
    from: head,
    to: `${payer}\nProvider appeals`,
    subject: `Appeal of ${isOne ? "a claim" : counted(claims.length, "claim")}, ${moneyExact(total)} in dispute`,
    ...composeLines(about, templates),
    lineVersions: lineVersionsOf(templates),
    signer: remembered?.signer ?? "",
    signerTitle: remembered?.signerTitle ?? "",
    paragraphs,
    whole: null,
    records: recordIds.filter((id) => asked.has(id)),
    otherRecords: "",
    parts: { remittance: true, lines: true, proof: true },
  };
}

/** The same advice of many claims is told once, with their number. */
function counts(advice: readonly string[], claims: number): string[] {
  return [...new Set(advice)].map((each) => {
    const times = advice.filter((other) => other === each).length;
    return claims === 1 ? each : `${each} (${times} of ${counted(claims, "claim")})`;
  });
}
