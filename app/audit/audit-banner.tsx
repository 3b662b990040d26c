import { date } from "#reports/format.ts";

/** Told to owners while acts cannot be recorded. */
export function AuditBanner({ since }: { readonly since: string }) {
  return (
    <p role="alert" className="panel mb-5 px-4 py-3">
      <strong className="font-semibold text-bad">Acts cannot be recorded</strong> since{" "}
      {date(since.slice(0, 10))}, {since.slice(11, 16)} UTC: claims are not shown and nothing can be
      changed until they can. The folder audit of DERMLEDGER_HOME has to be writable and the disk
      must not be full; the dashboard tries again with each request.
    </p>
  );
}
