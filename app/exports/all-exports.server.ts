import { acceptanceExports } from "#app/routes/acceptance/exports.server.ts";
import { agingExports } from "#app/routes/aging/exports.server.ts";
import { alertsExport } from "#app/routes/alerts/exports.server.ts";
import { appealsExport } from "#app/routes/appeals/exports.server.ts";
import { auditExport } from "#app/routes/audit/exports.server.ts";
import { claimExports } from "#app/routes/claim/exports.server.ts";
import { claimsExport } from "#app/routes/claims/exports.server.ts";
import { definitionsExport } from "#app/routes/definitions/exports.server.ts";
import { denialsExports } from "#app/routes/denials/exports.server.ts";
import { learnedExports } from "#app/routes/learned/exports.server.ts";
import { amountsExport } from "#app/routes/learned-amounts/exports.server.ts";
import { judgementsExport } from "#app/routes/learned-judgements/exports.server.ts";
import { cashExports } from "#app/routes/loads/cash-exports.server.ts";
import { filesExport, issuesByKind, issuesOneByOne } from "#app/routes/loads/exports.server.ts";
import { trustExports } from "#app/routes/loads/trust-exports.server.ts";
import { movedExport } from "#app/routes/moved/exports.server.ts";
import { overviewExports } from "#app/routes/overview/exports.server.ts";
import { paymentsExports } from "#app/routes/payments/exports.server.ts";
import { peopleExport } from "#app/routes/people/exports.server.ts";
import { productivityExports } from "#app/routes/productivity/exports.server.ts";
import { followUpsExport } from "#app/routes/productivity-follow-ups/exports.server.ts";
import { projectClaimsExport } from "#app/routes/project/exports.server.ts";
import { projectsExport } from "#app/routes/projects/exports.server.ts";
import { reportExports } from "#app/routes/report/exports.server.ts";
import { monthsExport } from "#app/routes/reports/exports.server.ts";
import { feesExports } from "#app/routes/settings-fees/exports.server.ts";
import { settingsSaves } from "#app/routes/settings-history/exports.server.ts";
import { filingLimits } from "#app/routes/settings-limits/exports.server.ts";
import { payersExports } from "#app/routes/settings-payers/exports.server.ts";
import { targetsExport } from "#app/routes/settings-targets/exports.server.ts";
import { weightsExports } from "#app/routes/settings-worklist/exports.server.ts";
import { worklistExport } from "#app/routes/worklist/exports.server.ts";
import type { TableExport } from "./table-export.ts";

/** Every table and list that can be taken away as a file, by page. */
export const allExports: readonly TableExport[] = [
  ...overviewExports,
  ...agingExports,
  ...denialsExports,
  ...paymentsExports,
  ...acceptanceExports,
  ...learnedExports,
  judgementsExport,
  amountsExport,
  movedExport,
  claimsExport,
  ...claimExports,
  worklistExport,
  appealsExport,
  projectsExport,
  projectClaimsExport,
  ...productivityExports,
  followUpsExport,
  alertsExport,
  ...trustExports,
  filesExport,
  issuesByKind,
  issuesOneByOne,
  ...cashExports,
  monthsExport,
  ...reportExports,
  auditExport,
  ...payersExports,
  ...feesExports,
  filingLimits,
  targetsExport,
  ...weightsExports,
  settingsSaves,
  peopleExport,
  definitionsExport,
];
