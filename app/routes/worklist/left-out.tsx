import { Link } from "@remix-run/react";
import { count, money } from "#reports/format.ts";
import type { LeftOutPayers } from "./read-left-out.server.ts";

const named = 6;

/** Whom a queue cannot tell of, because their files are not loaded: an empty queue is no proof that nothing is there. */
export function LeftOut({ payers, kind }: LeftOutPayers) {
  const others = payers.length - named;
  const names = payers.slice(0, named).map(({ payer }) => payer);
  const open = payers.reduce((sum, { open_cents }) => sum + open_cents, 0);
  return (
    <p className="figures text-table text-ink-2 [text-wrap:pretty]">
      Left out, because no {kind} of theirs was ever loaded: {names.join(", ")}
      {others > 0 && ` and ${count(others)} more`}; {money(open)} open in all.{" "}
      <Link to="/loads" className="link underline underline-offset-3">
        Load files
      </Link>
    </p>
  );
}
