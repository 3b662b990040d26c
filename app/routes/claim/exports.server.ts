import { appealsOf } from "#app/appeals/appeals.server.ts";
import { type ExportAsked, tableExport } from "#app/exports/table-export.ts";
import { patientClaims as patientClaimsQuery } from "#queries/claims/patient-claims.ts";
import { answerColumns, answerRows } from "./answer-columns.ts";
import { withAppeals } from "./appeal-story.ts";
import { ledgerFileColumns } from "./ledger-columns.tsx";
import { linesFileColumns } from "./lines-columns.tsx";
import { patientClaimsColumns } from "./patient-claims-columns.tsx";
import { readClaim, resolveClaim } from "./read-claim.server.ts";
import { tellStory } from "./story.ts";
import { storyColumns } from "./story-columns.ts";

/** The claim's page names it in its path, a file's address in `claim`: by its id, never by anything of the patient. */
const claimPage = { path: "/claims/:id", read: "see_claims" } as const;

async function idOf({ reader, search }: ExportAsked): Promise<string> {
  const id = await resolveClaim(reader, search.get("claim") ?? "");
  if (id === undefined) throw new Response("No claim goes by this id.", { status: 404 });
  return id;
}

async function claimOf(asked: ExportAsked) {
  const id = await idOf(asked);
  const claim = await readClaim(asked.reader, id, asked.view.asOf, asked.today);
  if (claim === undefined) throw new Response("No claim goes by this id.", { status: 404 });
  return { ...claim, claimId: id };
}

const story = tableExport({
  ...claimPage,
  name: "claim-story",
  title: "Story of the claim",
  async rows(asked) {
    const { claimId, ...claim } = await claimOf(asked);
    const appeals = await appealsOf(asked.person, claimId);
    const rows = withAppeals(tellStory(claim), appeals, asked.view.asOf);
    return { columns: storyColumns, rows, claimId };
  },
});

const adjudications = tableExport({
  ...claimPage,
  name: "claim-adjudications",
  title: "Adjudications of the claim",
  async rows(asked) {
    const { claimId, ...claim } = await claimOf(asked);
    return { columns: answerColumns, rows: answerRows(claim), claimId };
  },
});

const lines = tableExport({
  ...claimPage,
  name: "claim-lines",
  title: "Lines of the claim",
  async rows(asked) {
    const { claimId, lines: rows } = await claimOf(asked);
    return { columns: linesFileColumns(rows), rows, claimId };
  },
});

const ledger = tableExport({
  ...claimPage,
  name: "claim-ledger",
  title: "Ledger of the claim",
  async rows(asked) {
    const { claimId, ledger: rows } = await claimOf(asked);
    return { columns: ledgerFileColumns(rows), rows, claimId };
  },
});

const patientClaims = tableExport({
  ...claimPage,
  name: "other-claims-of-the-patient",
  title: "Other claims of the patient",
  async rows(asked) {
    const claimId = await idOf(asked);
    const { asOf } = asked.view;
    return {
      columns: patientClaimsColumns,
      // The page lists the first of them; nobody has more.
      rows: await asked.reader.run(patientClaimsQuery, { claimId, asOf, rows: 100_000 }),
      sortParam: "patient-sort",
      claimId,
    };
  },
});

/** The tables of a claim's page; each says for the audit whose they are. */
export const claimExports = [story, adjudications, lines, ledger, patientClaims];
