import type { IconName } from "./icon.tsx";

export type NavItem = { path: string; title: string; icon: IconName };

/** The pages, in the order people work: what changed, why, which claims, can it be trusted. */
export const navigation: readonly NavItem[] = [
  { path: "/", title: "Overview", icon: "overview" },
  { path: "/aging", title: "Aging", icon: "aging" },
  { path: "/denials", title: "Denials", icon: "denials" },
  { path: "/payments", title: "Payments", icon: "payments" },
  { path: "/acceptance", title: "First pass", icon: "acceptance" },
  { path: "/claims", title: "Claims", icon: "claims" },
  { path: "/loads", title: "Loads", icon: "loads" },
  { path: "/settings", title: "Settings", icon: "settings" },
  { path: "/definitions", title: "Definitions", icon: "definitions" },
];

/** The bottom bar of small screens; the rest is behind "More". */
export const bottomBar = navigation.slice(0, 4);

export function isCurrent(item: NavItem, pathname: string): boolean {
  return item.path === "/" ? pathname === "/" : pathname.startsWith(item.path);
}
