import { parseAuditView, viewNames } from "#app/audit/audit-view.ts";
import { eachAct } from "#app/audit/read-acts.server.ts";
import type { TableExport } from "#app/exports/table-export.ts";
import type { Placed } from "#audit/newest-first.ts";
import type { FileColumn, FileRow } from "#reports/file-table.ts";

/** Every line as it stands in the chain, not as the page words it: it is evidence. */
const texts = ["at", "person_id", "email", "role", "user", "act", "claim_id", "address"].concat([
  "request_id",
  "detail",
  "file",
]);
const columns: readonly FileColumn[] = [
  ...texts.map((name): FileColumn => ({ name, header: name, kind: "text" })),
  { name: "line", header: "line", kind: "count" },
  { name: "hash", header: "hash", kind: "text" },
];

/** The audit by the page's filters, newest first, read a day at a time. */
export const auditExport: TableExport = {
  name: "audit",
  title: "Audit",
  path: "/audit",
  read: "see_audit",
  isWhole: true,
  hasFilters: false,
  async open({ search }) {
    const view = { ...parseAuditView(search), before: null };
    async function* rows(): AsyncGenerator<FileRow[]> {
      for await (const placed of eachAct(view)) yield placed.map(rowOf);
    }
    return {
      columns,
      rows: rows(),
      words: viewNames.filter((name) => view[name] !== "").map((name) => `${name} ${view[name]}`),
    };
  },
};

function rowOf({ file, line }: Placed): FileRow {
  const { at, who, act, claimId, address, requestId, detail, seq, hash } = line;
  const [id, email, role, user] =
    who === null
      ? []
      : "user" in who
        ? [null, null, null, who.user]
        : [who.id, who.email, who.role, null];
  return [
    at,
    id ?? null,
    email ?? null,
    role ?? null,
    user ?? null,
    act,
    claimId ?? null,
    address ?? null,
    requestId ?? null,
    detail === undefined ? null : JSON.stringify(detail),
    file,
    seq,
    hash,
  ];
}
