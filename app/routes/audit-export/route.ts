import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { parseAuditView, viewNames } from "#app/audit/audit-view.ts";
import { eachAct } from "#app/audit/read-acts.server.ts";
import { record } from "#app/audit/record.server.ts";
import { demand, practiceToday, signedIn } from "#app/page.server.ts";
import type { Placed } from "#audit/newest-first.ts";
import { csvHead, csvRows } from "#reports/write-csv.ts";

const columns = ["at", "person_id", "email", "role", "user", "act", "claim_id", "address"].concat([
  "request_id",
  "detail",
  "file",
  "line",
  "hash",
]);

/** The audit as CSV by the page's filters, newest first, written a day at a time. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = signedIn(context);
  demand(person, "see_audit");
  const search = new URL(request.url).searchParams;
  const view = { ...parseAuditView(search), before: null };
  const asked = viewNames.filter((name) => view[name] !== "");
  record({
    who: person,
    act: "exported",
    address: context.address,
    requestId: context.requestId,
    detail: { what: "audit.csv", filters: asked.map((name) => `${name}=${view[name]}`) },
  });
  async function* text() {
    yield csvHead(columns);
    for await (const placed of eachAct(view)) yield csvRows(columns, placed.map(cellsOf));
  }
  const name = `audit-${await practiceToday()}.csv`;
  return new Response(createReadableStreamFromReadable(Readable.from(text())), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}

function cellsOf({ file, line }: Placed) {
  const { at, who, act, claimId, address, requestId, detail, seq, hash } = line;
  return {
    at,
    ...(who !== null && "user" in who ? { user: who.user } : {}),
    ...(who !== null && "id" in who ? { person_id: who.id, email: who.email, role: who.role } : {}),
    act,
    claim_id: claimId ?? null,
    address: address ?? null,
    request_id: requestId ?? null,
    detail: detail === undefined ? null : JSON.stringify(detail),
    file,
    line: seq,
    hash,
  };
}
