import { Link } from "@remix-run/react";
import { useState } from "react";
import type { Definition, Target } from "#queries/query.ts";
import { count, date } from "#reports/format.ts";
import { publishedWords } from "../settings/published-words.ts";
import { Drawer } from "./drawer.tsx";
import { Icon } from "./icon.tsx";
import { useView } from "./view.tsx";

export type Explained = {
  title: string;
  definition: Definition;
  target: Target;
  /** What the practice itself aims at: it goes before what is published. */
  own?: { text: string; source: string };
  /** Its own twelve-month median, in words: what it is held against without a target. */
  median?: string;
  /** Name of the query, and its text where the page has it. */
  query: string;
  sql?: string;
  n?: number;
  pending?: number;
  /** What was put in: shown under the words. */
  figures?: { label: string; value: string }[];
  /** The day it is of, where that is not the view's. */
  asOf?: string;
  /** The claims behind the number. */
  claims?: string;
};

/** ⓘ beside a number: how it is computed. */
export function DefinitionButton({ explained }: { explained: Explained }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={`How “${explained.title}” is computed`}
        title="How is this computed"
        className="no-print grid size-6 shrink-0 place-items-center rounded text-ink-3 hover:text-accent"
        onClick={() => setOpen(true)}
      >
        <Icon name="info" size={14} />
      </button>
      {isOpen && <DefinitionDrawer explained={explained} onClose={() => setOpen(false)} />}
    </>
  );
}

function DefinitionDrawer({ explained, onClose }: { explained: Explained; onClose: () => void }) {
  const { view, link } = useView();
  const { definition, target, own, median } = explained;
  const facts = [
    ["Numerator", definition.numerator],
    ["Denominator", definition.denominator],
    ["Date basis", definition.basis],
    ["Leaves out", definition.excludes],
    ["Pending", definition.pending],
    ["Definition from", definition.source],
    ["Your target", own && `${own.text} (${own.source})`],
    ["Own median", median],
    ["Published", target ? publishedWords(target) : "nothing that is worth printing"],
    ["As of", date(explained.asOf ?? view.asOf)],
  ].filter(([, words]) => words !== undefined && words !== "–");
  return (
    <Drawer
      title={explained.title}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <p className="text-section text-ink">{definition.words}</p>
      {explained.figures && (
        <dl className="figures mt-4 grid grid-cols-[1fr_auto] gap-x-6 gap-y-1 rounded-md border border-line p-3 text-table">
          {explained.figures.map(({ label, value }) => (
            <div key={label} className="contents">
              <dt className="text-ink-2">{label}</dt>
              <dd className="text-right font-medium">{value}</dd>
            </div>
          ))}
          {explained.n !== undefined && (
            <>
              <dt className="text-ink-2">n</dt>
              <dd className="text-right font-medium">{count(explained.n)}</dd>
            </>
          )}
          {explained.pending !== undefined && explained.pending > 0 && (
            <>
              <dt className="text-ink-2">Pending</dt>
              <dd className="text-right font-medium">{count(explained.pending)}</dd>
            </>
          )}
        </dl>
      )}
      <dl className="mt-4 divide-y divide-line text-table">
        {facts.map(([label, words]) => (
          <div key={label} className="grid grid-cols-[112px_1fr] gap-3 py-2">
            <dt className="text-ink-2">{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 flex flex-wrap gap-2">
        {explained.claims && (
          <Link className="button button-primary no-underline" to={explained.claims}>
            List the claims
          </Link>
        )}
        <Link className="button no-underline" to={`${link("/definitions")}#${explained.query}`}>
          All definitions
        </Link>
      </div>
      {explained.sql && (
        <details className="mt-6">
          <summary className="cursor-pointer text-table text-ink-2">
            SQL of {explained.query}
          </summary>
          <pre className="mt-2 max-h-96 overflow-auto rounded-md border border-line bg-ground p-3 font-mono text-[11px] leading-4 whitespace-pre">
            {explained.sql}
          </pre>
        </details>
      )}
    </Drawer>
  );
}
