import { may } from "../people/permissions.ts";
import { queueWords } from "../routes/worklist/worklist-view.ts";
import { routeTable } from "../routes.ts";
import { settingsTabs } from "../settings/tabs.ts";
import type { IconName } from "../ui/icon.tsx";
import { navigation, type Reader } from "../ui/navigation.ts";

export type Screen = {
  readonly path: string;
  /** What of the page, as its address says it. */
  readonly own?: { readonly [name: string]: string };
  readonly words: string;
  readonly icon: IconName;
  /** Other words that people look for it by. */
  readonly also?: string;
  /** Shown before anything is typed. */
  readonly isMain?: true;
};

const also: { readonly [path: string]: string } = {
  "/": "home kpi dashboard start",
  "/worklist": "queue work next follow up",
  "/projects": "batch appeal work together",
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

const all: readonly Screen[] = [
  ...navigation.map(
    ({ path, title, icon }): Screen => ({
      path,
      words: title,
      icon,
      isMain: true,
      also: also[path] ?? "",
    }),
  ),
  {
    path: "/learned",
    words: "What is learned",
    icon: "overview",
    also: "chance of recovery back-test calibration brier expected allowed",
  },
  {
    path: "/productivity",
    words: "Productivity",
    icon: "person",
    also: "people touches contacts calls minutes recovered per hour team follow-ups",
    isMain: true,
  },
  {
    path: "/appeals",
    words: "Appeals",
    icon: "worklist",
    also: "letter packet denial dispute",
    isMain: true,
  },
  { path: "/alerts", words: "Alerts", icon: "bell", also: "bell notices", isMain: true },
  {
    path: "/account",
    words: "Your account",
    icon: "person",
    also: "password sessions sign out second factor code app",
  },
  {
    path: "/account/second-factor",
    words: "Your account: second factor",
    icon: "person",
    also: "totp code authenticator recovery",
  },
  ...settingsTabs.map(
    ({ path, title }): Screen => ({ path, words: `Settings: ${title}`, icon: "settings" }),
  ),
  ...Object.entries(queueWords).map(
    ([queue, words]): Screen => ({
      path: "/worklist",
      own: { queue },
      words: `Worklist: ${words}`,
      icon: "worklist",
      also: "queue",
    }),
  ),
  ...statuses.map(
    (status): Screen => ({
      path: "/claims",
      own: { status },
      words: `Claims: ${status}`,
      icon: "claims",
      also: "status",
    }),
  ),
];

/** Every screen that a person can open: the table of routes says who may. */
export function screensFor({ role, isWhole }: Reader): readonly Screen[] {
  return all.filter(({ path }) => {
    const route = routeTable.find((each) => `/${each.path ?? ""}` === path);
    if (route === undefined || (route.isWhole && !isWhole)) return false;
    return route.read === "person" || route.read === "anyone" || may(role, route.read);
  });
}
