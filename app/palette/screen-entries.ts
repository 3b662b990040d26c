import { may } from "../people/permissions.ts";
import { settingsTabs } from "../settings/tabs.ts";
import { navigationFor, type Reader } from "../ui/navigation.ts";
import type { Link } from "../ui/view.tsx";
import type { Entry } from "./entry.ts";

/** Words that people look for a screen by, beside its title. */
const also: { readonly [path: string]: string } = {
  "/": "home kpi dashboard start",
  "/worklist": "queue work next follow up",
  "/aging": "a/r ar receivable open buckets",
  "/denials": "denied root cause carc rarc appeal",
  "/payments": "cash remittance days to payment unmatched",
  "/acceptance": "clean claims rejections clearinghouse acknowledgement 277ca",
  "/claims": "list search patients",
  "/reports": "month close pdf xlsx export",
  "/loads": "files upload inbox 835 837 checks issues",
  "/definitions": "kpi formula sql what does it mean",
  "/audit": "who did what log",
};

/** States of a claim, as publish names them. */
const statuses = [
  "denied",
  "partly denied",
  "rejected",
  "waiting",
  "patient",
  "credit",
  "closed",
  "voided",
];

/** Every screen that a person can open, and the claims of each status. */
export function screenEntries(person: Reader, link: Link): Entry[] {
  const screen = (path: string, words: string, more: Partial<Entry> = {}): Entry => ({
    id: `screen ${path}`,
    group: "screens",
    words,
    also: `go to ${also[path] ?? ""}`,
    does: { kind: "go", to: link(path) },
    ...more,
  });
  const tabs = person.isWhole ? settingsTabs.filter((tab) => may(person.role, tab.permission)) : [];
  return [
    ...navigationFor(person).map(({ path, title, icon }) => screen(path, title, { icon })),
    ...tabs.map(({ path, title }) => screen(path, `Settings: ${title}`, { icon: "settings" })),
    screen("/account", "Your account", {
      icon: "person",
      also: "go to password sessions sign out",
    }),
    ...statuses.map((status) =>
      screen(`/claims?status=${status}`, `Claims: ${status}`, {
        icon: "claims",
        also: "go to status",
        does: { kind: "go", to: link("/claims", { status }) },
      }),
    ),
  ];
}
