/**
 * Who may read and who may write at each address: o(wner), m(anager), b(iller), v(iewer), a(nyone, signed in or not).
 * Written down apart from the table of routes, so that neither can be loosened alone.
 */
export const whoMay: { readonly [path: string]: readonly [read: string, write: string] } = {
  "": ["ombv", ""],
  aging: ["ombv", ""],
  denials: ["ombv", ""],
  payments: ["ombv", ""],
  moved: ["ombv", ""],
  acceptance: ["ombv", ""],
  claims: ["ombv", "omb"],
  "claims/ids": ["omb", ""],
  "claims/columns": ["ombv", ""],
  "claims/names": ["ombv", "ombv"],
  find: ["omb", "omb"],
  "claims/:id/peek": ["omb", ""],
  worklist: ["omb", ""],
  "worklist/count": ["omb", ""],
  "worklist/ids": ["omb", ""],
  "worklist/next": ["omb", "omb"],
  projects: ["omb", ""],
  productivity: ["omb", ""],
  "productivity/follow-ups": ["omb", ""],
  "projects/acts": ["omb", "omb"],
  "projects/proposal": ["omb", "omb"],
  "projects/:id": ["omb", ""],
  assignees: ["omb", ""],
  "claims/:id": ["omb", ""],
  appeals: ["omb", ""],
  "appeals/new": ["omb", "omb"],
  "appeals/:id": ["omb", "omb"],
  "appeals/:id/act": ["omb", "omb"],
  "appeals/:id/packet.pdf": ["omb", ""],
  reports: ["ombv", ""],
  "reports/:month": ["ombv", "o"],
  "reports/:month/:file": ["ombv", ""],
  loads: ["om", "om"],
  "loads/upload": ["om", "om"],
  "loads/jobs": ["om", "om"],
  settings: ["om", "om"],
  "settings/payers": ["om", "om"],
  "settings/fees": ["om", "om"],
  "settings/limits": ["om", "om"],
  "settings/targets": ["om", "om"],
  learned: ["om", "om"],
  "learned/judgements": ["om", ""],
  "learned/amounts": ["om", ""],
  "settings/worklist": ["om", "om"],
  "settings/letters": ["om", "om"],
  "settings/alerts": ["om", ""],
  "settings/alerts/set": ["om", "om"],
  "settings/practices": ["o", "o"],
  "settings/history": ["om", "om"],
  "settings/people": ["o", "o"],
  alerts: ["ombv", ""],
  "alerts/mark": ["ombv", "ombv"],
  "alerts/count": ["ombv", ""],
  "chart-notes": ["ombv", "om"],
  views: ["omb", "omb"],
  "follow-up": ["omb", "omb"],
  audit: ["o", "o"],
  "export/:table": ["ombv", ""],
  definitions: ["ombv", ""],
  login: ["a", "a"],
  "login/second-step": ["a", "a"],
  logout: ["ombv", "a"],
  "setup/:token?": ["a", "a"],
  account: ["ombv", "ombv"],
  "account/second-factor": ["ombv", "ombv"],
  session: ["ombv", ""],
  figures: ["ombv", ""],
  "*": ["ombv", ""],
};

/** All that is open to someone who must first set up the second factor. */
export const enrollingMay: readonly string[] = ["account/second-factor", "logout", "session"];

/** What is taken away as a file, and never comes as a page's data. */
export const filesOnly: readonly string[] = [
  "appeals/:id/packet.pdf",
  "claims/columns",
  "export/:table",
  "reports/:month/:file",
];

/** Addresses that show the whole home: nothing for someone who is kept to a location. */
export const wholeOnly: readonly string[] = [
  "loads",
  "loads/upload",
  "loads/jobs",
  "settings",
  "settings/payers",
  "settings/fees",
  "settings/limits",
  "settings/targets",
  "learned",
  "learned/judgements",
  "learned/amounts",
  "settings/worklist",
  "settings/letters",
  "settings/alerts",
  "settings/alerts/set",
  "settings/practices",
  "settings/history",
  "settings/people",
  "audit",
];

const samples: { readonly [param: string]: string } = {
  ":id": "cAbCdEf12345",
  ":month": "2026-09",
  ":file": "report.pdf",
  ":table": "claims",
  ":token?": "",
  "*": "no/such/page",
};

/** An address that a path of the table answers; a new parameter needs its sample here. */
export function sampleOf(path: string): string {
  const parts = path.split("/").map((part) => {
    if (!part.startsWith(":") && part !== "*") return part;
    const sample = samples[part];
    if (sample === undefined) throw new Error(`Give ${part} a sample in who-may.ts.`);
    return sample;
  });
  return `/${parts.join("/")}`.replace(/(.)\/$/, "$1");
}
