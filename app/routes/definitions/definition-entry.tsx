import { Link } from "@remix-run/react";
import { publishedWords } from "#app/settings/published-words.ts";
import { ScrollRegion } from "#app/tables/scroll-region.tsx";
import { usePerson } from "#app/ui/use-person.ts";
import type { Entry } from "./read-definitions.server.ts";

/** Definitions that stand on what is learned, or look back on it. */
const learned: readonly string[] = [
  ...["worklist", "open-chances", "claim-lines", "fees-beside"],
  ...["chance-back-test", "chance-judgements", "allowed-back-test", "allowed-judgements"],
];

/** A definition: words first, then what is divided by what, by which date, without what, and the SQL. */
export function DefinitionEntry({ entry }: { readonly entry: Entry }) {
  const { definition, target } = entry;
  const person = usePerson();
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["Numerator", definition.numerator],
    ["Denominator", definition.denominator],
    ["Date", definition.basis],
    ["Leaves out", definition.excludes],
    ["Pending", definition.pending],
    ["Published", target ? publishedWords(target) : undefined],
    ["Your target", entry.own],
    ["Source", definition.source],
  ];
  const known = facts.filter(
    ([, words]) => words !== undefined && words !== "–" && words !== "none",
  );
  return (
    <article
      id={entry.id}
      aria-labelledby={`${entry.id}-title`}
      className="panel scroll-mt-4 px-4 py-3 target:border-accent"
    >
      <h3 id={`${entry.id}-title`} className="flex flex-wrap items-baseline gap-x-3 font-semibold">
        <a href={`#${entry.id}`} className="no-underline hover:underline">
          {entry.title}
        </a>
        <code className="text-hint font-normal text-ink-2">{entry.id}</code>
      </h3>
      <p className="mt-1 max-w-3xl">{definition.words}</p>
      <dl className="mt-2 grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4 gap-y-1 text-table max-sm:grid-cols-1">
        {known.map(([label, words]) => (
          <div key={label} className="contents">
            <dt className="text-ink-2">{label}</dt>
            <dd className="max-w-3xl max-sm:mb-1">{words}</dd>
          </div>
        ))}
      </dl>
      {learned.includes(entry.id) && person?.may("set") && person.isWhole && (
        <p className="mt-2 text-table">
          <Link to="/learned" className="link">
            How well chances and expected amounts held
          </Link>
        </p>
      )}
      {entry.sql === null ? (
        <p className="mt-2 text-table">
          <a href={`#${entry.query}`} className="link">
            SQL: {entry.query}
          </a>
        </p>
      ) : (
        <details className="mt-2 text-table">
          <summary className="w-max cursor-pointer text-accent">SQL</summary>
          <ScrollRegion
            label={`SQL of ${entry.title}`}
            className="mt-2 max-h-96 overflow-y-auto rounded-md border border-line bg-ground"
          >
            <pre className="p-3 text-hint">{entry.sql}</pre>
          </ScrollRegion>
        </details>
      )}
    </article>
  );
}
