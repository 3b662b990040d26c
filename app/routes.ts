import type { Permission } from "./people/permissions.ts";

/** An address, its file, and who may ask for it. What is not said here nobody may do. */
export type Route = {
  readonly path?: string;
  readonly index?: true;
  readonly file: string;
  /** Reading (GET) takes this permission; `anyone`: signed in or not; `person`: whoever is signed in. */
  readonly read: Permission | "anyone" | "person";
  /** Writing (all other methods); absent: not possible. */
  readonly write?: Permission | "anyone" | "person";
  /** Only for people whose reach is the whole home: what it shows cannot be cut to a location. */
  readonly isWhole?: true;
  /** Also for who is signed in and must first set up the second factor that an owner demands of all. */
  readonly isForEnrolling?: true;
  /** Answers with a file: never as the data of a page, which would hold all of it in memory as text. */
  readonly isFile?: true;
  /** How large what is sent there may be, in bytes; a form's few megabytes where nothing is said. */
  readonly mostBytes?: number;
  /** Path of the route that stands around it. */
  readonly within?: string;
};

/** Every page, by address. A page is a folder; what only it uses lies beside its `route.tsx`. */
export const routeTable: readonly Route[] = [
  { index: true, file: "routes/overview/route.tsx", read: "see_figures" },
  { path: "aging", file: "routes/aging/route.tsx", read: "see_figures" },
  { path: "denials", file: "routes/denials/route.tsx", read: "see_figures" },
  { path: "payments", file: "routes/payments/route.tsx", read: "see_figures" },
  { path: "moved", file: "routes/moved/route.tsx", read: "see_figures" },
  {
    path: "learned",
    file: "routes/learned/route.tsx",
    read: "set",
    write: "set",
    isWhole: true,
  },
  {
    path: "learned/judgements",
    file: "routes/learned-judgements/route.tsx",
    read: "set",
    isWhole: true,
  },
  {
    path: "learned/amounts",
    file: "routes/learned-amounts/route.tsx",
    read: "set",
    isWhole: true,
  },
  { path: "acceptance", file: "routes/acceptance/route.tsx", read: "see_figures" },
  {
    path: "claims",
    file: "routes/claims/route.tsx",
    read: "see_figures",
    write: "see_claims",
  },
  { path: "claims/ids", file: "routes/claim-ids/route.ts", read: "follow_up" },
  {
    path: "claims/columns",
    file: "routes/claim-columns/route.ts",
    read: "see_figures",
    isFile: true,
  },
  // Posted, and yet nothing is changed: ids of claims stand in no address.
  {
    path: "claims/names",
    file: "routes/claim-names/route.ts",
    read: "see_figures",
    write: "see_figures",
  },
  { path: "find", file: "routes/find/route.ts", read: "see_claims", write: "see_claims" },
  { path: "claims/:id/peek", file: "routes/claim-peek/route.ts", read: "see_claims" },
  { path: "worklist", file: "routes/worklist/route.tsx", read: "follow_up" },
  { path: "worklist/ids", file: "routes/worklist-ids/route.ts", read: "follow_up" },
  { path: "worklist/count", file: "routes/worklist-count/route.ts", read: "follow_up" },
  { path: "projects", file: "routes/projects/route.tsx", read: "follow_up" },
  { path: "productivity", file: "routes/productivity/route.tsx", read: "follow_up" },
  {
    path: "productivity/follow-ups",
    file: "routes/productivity-follow-ups/route.tsx",
    read: "follow_up",
  },
  {
    path: "projects/acts",
    file: "routes/project-acts/route.ts",
    read: "follow_up",
    write: "follow_up",
  },
  // Posted, and yet nothing is changed: ids of claims stand in no address.
  {
    path: "projects/proposal",
    file: "routes/project-proposal/route.ts",
    read: "follow_up",
    write: "follow_up",
  },
  { path: "projects/:id", file: "routes/project/route.tsx", read: "follow_up" },
  { path: "assignees", file: "routes/assignees/route.ts", read: "follow_up" },
  { path: "claims/:id", file: "routes/claim/route.tsx", read: "see_claims" },
  { path: "appeals", file: "routes/appeals/route.tsx", read: "see_claims" },
  {
    path: "appeals/new",
    file: "routes/appeal-new/route.tsx",
    read: "follow_up",
    write: "follow_up",
    mostBytes: 2_000_000,
  },
  {
    path: "appeals/:id",
    file: "routes/appeal/route.tsx",
    read: "see_claims",
    write: "follow_up",
    mostBytes: 2_000_000,
  },
  {
    path: "appeals/:id/act",
    file: "routes/appeal-act/route.ts",
    read: "see_claims",
    write: "follow_up",
  },
  {
    path: "appeals/:id/packet.pdf",
    file: "routes/appeal-pdf/route.ts",
    read: "see_claims",
    isFile: true,
  },
  { path: "reports", file: "routes/reports/route.tsx", read: "see_figures" },
  {
    path: "reports/:month",
    file: "routes/report/route.tsx",
    read: "see_figures",
    write: "close_months",
  },
  {
    path: "reports/:month/:file",
    file: "routes/report-file/route.ts",
    read: "see_figures",
    isFile: true,
  },
  {
    path: "loads",
    file: "routes/loads/route.tsx",
    read: "load",
    write: "load",
    isWhole: true,
    mostBytes: 20_000_000,
  },
  {
    path: "loads/upload",
    file: "routes/loads-upload/route.ts",
    read: "load",
    write: "load",
    // Written to the disk as it comes, with limits of its own.
    mostBytes: Number.POSITIVE_INFINITY,
    isWhole: true,
  },
  {
    path: "loads/jobs",
    file: "routes/loads-jobs/route.ts",
    read: "load",
    write: "load",
    isWhole: true,
  },
  {
    path: "settings",
    file: "routes/settings/route.tsx",
    read: "set",
    write: "set",
    isWhole: true,
  },
  {
    path: "settings/payers",
    file: "routes/settings-payers/route.tsx",
    read: "set",
    write: "set",
    isWhole: true,
    within: "settings",
  },
  {
    path: "settings/fees",
    file: "routes/settings-fees/route.tsx",
    read: "set",
    write: "set",
    isWhole: true,
    within: "settings",
    mostBytes: 20_000_000,
  },
  {
    path: "settings/limits",
    file: "routes/settings-limits/route.tsx",
    read: "set",
    write: "set",
    isWhole: true,
    within: "settings",
  },
  {
    path: "settings/targets",
    file: "routes/settings-targets/route.tsx",
    read: "set",
    write: "set",
    isWhole: true,
    within: "settings",
  },
  {
    path: "settings/worklist",
    file: "routes/settings-worklist/route.tsx",
    read: "set",
    write: "set",
    isWhole: true,
    within: "settings",
  },
  {
    path: "settings/letters",
    file: "routes/settings-letters/route.tsx",
    read: "set",
    write: "set",
    isWhole: true,
    within: "settings",
  },
  {
    path: "settings/alerts",
    file: "routes/settings-alerts/route.tsx",
    read: "set",
    isWhole: true,
    within: "settings",
  },
  {
    path: "settings/alerts/set",
    file: "routes/settings-alerts-set/route.ts",
    read: "set",
    write: "set",
    isWhole: true,
  },
  {
    path: "settings/practices",
    file: "routes/settings-practices/route.tsx",
    read: "manage_people",
    write: "manage_people",
    isWhole: true,
    within: "settings",
  },
  {
    path: "settings/history",
    file: "routes/settings-history/route.tsx",
    read: "set",
    write: "set",
    isWhole: true,
    within: "settings",
  },
  {
    path: "settings/people",
    file: "routes/people/route.tsx",
    read: "manage_people",
    write: "manage_people",
    isWhole: true,
    within: "settings",
  },
  {
    path: "worklist/next",
    file: "routes/worklist-next/route.ts",
    read: "follow_up",
    write: "follow_up",
  },
  { path: "alerts", file: "routes/alerts/route.tsx", read: "see_figures" },
  {
    path: "alerts/mark",
    file: "routes/alerts-mark/route.ts",
    read: "see_figures",
    write: "see_figures",
  },
  { path: "figures", file: "routes/figures/route.ts", read: "person" },
  { path: "alerts/count", file: "routes/alerts-count/route.ts", read: "see_figures" },
  { path: "chart-notes", file: "routes/chart-notes/route.ts", read: "see_figures", write: "set" },
  { path: "views", file: "routes/views/route.ts", read: "follow_up", write: "follow_up" },
  {
    path: "follow-up",
    file: "routes/follow-up/route.ts",
    read: "see_claims",
    write: "follow_up",
  },
  {
    path: "audit",
    file: "routes/audit/route.tsx",
    read: "see_audit",
    write: "see_audit",
    isWhole: true,
  },
  // Each table says who may have it: the loader asks.
  { path: "export/:table", file: "routes/export/route.ts", read: "person", isFile: true },
  { path: "definitions", file: "routes/definitions/route.tsx", read: "see_figures" },
  { path: "login", file: "routes/login/route.tsx", read: "anyone", write: "anyone" },
  {
    path: "login/second-step",
    file: "routes/second-step/route.tsx",
    read: "anyone",
    write: "anyone",
  },
  {
    path: "logout",
    file: "routes/logout/route.ts",
    read: "person",
    write: "anyone",
    isForEnrolling: true,
  },
  { path: "setup/:token?", file: "routes/setup/route.tsx", read: "anyone", write: "anyone" },
  { path: "account", file: "routes/account/route.tsx", read: "person", write: "person" },
  {
    path: "account/second-factor",
    file: "routes/second-factor/route.tsx",
    read: "person",
    write: "person",
    isForEnrolling: true,
  },
  { path: "session", file: "routes/session/route.ts", read: "person", isForEnrolling: true },
  { path: "*", file: "routes/not-found/route.tsx", read: "person" },
];

const configOf = ({ path, index, file }: Route) => (index ? { index, file } : { path, file });

/** As Remix takes them: what stands within another is its child, by the rest of its path. */
export default routeTable
  .filter(({ within }) => within === undefined)
  .map((route) => {
    const inside = routeTable.filter(({ path, within }) => path && within && within === route.path);
    if (inside.length === 0) return configOf(route);
    const children = inside.map(({ path, file, within }) => ({
      path: path?.slice((within?.length ?? 0) + 1),
      file,
    }));
    return { ...configOf(route), children };
  });
