import { Link, useLocation } from "@remix-run/react";

type Props = {
  readonly fileId: string | null;
  readonly from: number | null;
  readonly to?: number | null;
  readonly mark?: number | null;
  /** What a screen reader hears: of what this is the source. */
  readonly of: string;
};

/** A link to the text something came from: the same page with its source opened below; every filter stays. */
export function SourceLink({ fileId, from, to, mark, of }: Props) {
  const { pathname, search } = useLocation();
  if (fileId === null || from === null) return null;
  const params = new URLSearchParams(search);
  const range = to !== undefined && to !== null && to !== from ? `${from}-${to}` : String(from);
  params.set("source", `${fileId}:${range}${mark ? `:${mark}` : ""}`);
  return (
    <Link
      to={`${pathname}?${params}#source`}
      preventScrollReset
      className="quiet-link whitespace-nowrap text-hint text-accent no-print"
      aria-label={`Source of ${of}: segment ${mark ?? from}`}
    >
      seg {mark ?? from}
    </Link>
  );
}
