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
};

/** Every page, by address. A page is a folder; what only it uses lies beside its `route.tsx`. */
export const routeTable: readonly Route[] = [
  { index: true, file: "routes/overview/route.tsx", read: "see_figures" },
  { path: "aging", file: "routes/aging/route.tsx", read: "see_figures" },
  { path: "denials", file: "routes/denials/route.tsx", read: "see_figures" },
  { path: "payments", file: "routes/payments/route.tsx", read: "see_figures" },
  { path: "acceptance", file: "routes/acceptance/route.tsx", read: "see_figures" },
  { path: "claims", file: "routes/claims/route.tsx", read: "see_figures" },
  { path: "claims/export.csv", file: "routes/claims-export/route.ts", read: "see_figures" },
  { path: "claims/:id", file: "routes/claim/route.tsx", read: "see_claims" },
  { path: "loads", file: "routes/loads/route.tsx", read: "load", write: "load", isWhole: true },
  { path: "definitions", file: "routes/definitions/route.tsx", read: "see_figures" },
  { path: "*", file: "routes/not-found/route.tsx", read: "person" },
];

export default routeTable.map(({ path, index, file }) =>
  index ? { index, file } : { path, file },
);
