import { Link } from "@remix-run/react";
import type { payerFreshness } from "#queries/loads/payer-freshness.ts";
import type { RowOf } from "#queries/query.ts";
import { counted } from "#reports/format.ts";
import { freshnessSentence } from "../../freshness-words.ts";
import { usePerson } from "../../ui/use-person.ts";
import { useView } from "../../ui/view.tsx";

/** Which payers' remittances stay away: their figures are older than the rest. Nothing where none does. */
export function FreshnessNote({
  freshness,
}: {
  readonly freshness: readonly RowOf<typeof payerFreshness>[];
}) {
  const { link } = useView();
  const mayLoad = usePerson()?.may("load") ?? false;
  const overdue = freshness.filter(({ is_overdue }) => is_overdue);
  const [first] = overdue;
  if (first === undefined) return null;
  const others = overdue.length - 1;
  const words = `${freshnessSentence(first)}${others > 0 ? `; ${counted(others, "more payer")} overdue` : ""}`;
  return (
    <p className="text-table text-ink-2">
      <span className="text-watch">835s overdue:</span>{" "}
      {mayLoad ? (
        <Link className="link" to={link("/loads")}>
          {words}
        </Link>
      ) : (
        words
      )}
    </p>
  );
}
