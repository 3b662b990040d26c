import type { Permission } from "#app/people/permissions.ts";

/** The parts of the settings, each at its own address, in the order a practice sets itself up. */
export const settingsTabs = [
  { path: "/settings/payers", title: "Payers", permission: "set" },
  { path: "/settings/fees", title: "Expected fees", permission: "set" },
  { path: "/settings/limits", title: "Filing limits", permission: "set" },
  { path: "/settings/targets", title: "Targets", permission: "set" },
  { path: "/settings/worklist", title: "Worklist weights", permission: "set" },
  { path: "/settings/letters", title: "Letters", permission: "set" },
  { path: "/settings/alerts", title: "Alerts", permission: "set" },
  { path: "/settings/practices", title: "Practices", permission: "manage_people" },
  { path: "/settings/people", title: "People", permission: "manage_people" },
  { path: "/settings/history", title: "History", permission: "set" },
] as const satisfies readonly { path: string; title: string; permission: Permission }[];
