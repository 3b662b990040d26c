/** Who may do what. One table: routes name a permission, the server asks here. */
export const roles = ["owner", "manager", "biller", "viewer"] as const;
export type Role = (typeof roles)[number];

const all: readonly Role[] = roles;
const workers: readonly Role[] = ["owner", "manager", "biller"];
const leads: readonly Role[] = ["owner", "manager"];
const owners: readonly Role[] = ["owner"];

/** Roles that hold each permission. */
const holders = {
  /** KPIs and lists; without patients' names for a viewer. */
  see_figures: all,
  /** A claim's page, its segments, patients' names. */
  see_claims: workers,
  /** Follow up, assign to oneself, take the next claim, keep views of one's own. */
  follow_up: workers,
  /** Assign to others, change many claims at once, share views. */
  assign: leads,
  /** Targets, payer names, expected fees, filing limits. */
  set: leads,
  /** Load files, mapping profiles, tie-out figures. */
  load: leads,
  close_months: owners,
  /** People and their roles, practices. */
  manage_people: owners,
  see_audit: owners,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof holders;

export function may(role: Role, permission: Permission): boolean {
  return holders[permission].includes(role);
}
