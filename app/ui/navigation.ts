import { may, type Permission, type Role } from "../people/permissions.ts";
import type { IconName } from "./icon.tsx";

export type NavItem = {
  readonly path: string;
  readonly title: string;
  readonly icon: IconName;
  /** As the route asks for it: nobody is shown a way that is closed to them. */
  readonly needs: Permission;
  readonly isWhole?: true;
};

/** The pages, in the order people work: what changed, what to do, why, which claims, can it be trusted. */
export const navigation: readonly NavItem[] = [
  { path: "/", title: "Overview", icon: "overview", needs: "see_figures" },
  { path: "/worklist", title: "Worklist", icon: "worklist", needs: "follow_up" },
  { path: "/projects", title: "Projects", icon: "projects", needs: "follow_up" },
  { path: "/aging", title: "Aging", icon: "aging", needs: "see_figures" },
  { path: "/denials", title: "Denials", icon: "denials", needs: "see_figures" },
  { path: "/payments", title: "Payments", icon: "payments", needs: "see_figures" },
  { path: "/acceptance", title: "First pass", icon: "acceptance", needs: "see_figures" },
  { path: "/claims", title: "Claims", icon: "claims", needs: "see_figures" },
  { path: "/reports", title: "Reports", icon: "reports", needs: "see_figures" },
  { path: "/loads", title: "Loads", icon: "loads", needs: "load", isWhole: true },
  { path: "/settings", title: "Settings", icon: "settings", needs: "set", isWhole: true },
  { path: "/audit", title: "Audit", icon: "audit", needs: "see_audit", isWhole: true },
  { path: "/definitions", title: "Definitions", icon: "definitions", needs: "see_figures" },
];

/** The bottom bar of small screens, by what each role does most; the rest is behind "More". */
const bottomBars: { readonly [role in Role]: readonly string[] } = {
  owner: ["/", "/worklist", "/denials", "/claims"],
  manager: ["/", "/worklist", "/denials", "/claims"],
  biller: ["/worklist", "/claims", "/denials", "/"],
  viewer: ["/", "/aging", "/denials", "/payments"],
};

export type Reader = { readonly role: Role; readonly isWhole: boolean };

/** The pages a person can open. */
export function navigationFor({ role, isWhole }: Reader): readonly NavItem[] {
  return navigation.filter((item) => may(role, item.needs) && (isWhole || !item.isWhole));
}

export function bottomBarFor(person: Reader): {
  readonly bar: readonly NavItem[];
  readonly rest: readonly NavItem[];
} {
  const items = navigationFor(person);
  const bar = bottomBars[person.role].flatMap(
    (path) => items.find((item) => item.path === path) ?? [],
  );
  return { bar, rest: items.filter((item) => !bar.includes(item)) };
}

export function isCurrent(item: NavItem, pathname: string): boolean {
  if (item.path === "/") return pathname === "/";
  return pathname === item.path || pathname.startsWith(`${item.path}/`);
}

/** Where one is, for the navigation: a claim opened from the worklist is part of the worklist. */
export function placeOf({ pathname, search }: { pathname: string; search: string }): string {
  return new URLSearchParams(search).get("list") === "worklist" ? "/worklist" : pathname;
}
