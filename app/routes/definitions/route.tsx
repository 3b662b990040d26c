import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useState } from "react";
import { readerOf } from "#app/page.server.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { ExportMenu } from "#app/ui/export-menu.tsx";
import { ownTargets } from "#queries/settings/own-targets.ts";
import { counted } from "#reports/format.ts";
import { DefinitionEntry } from "./definition-entry.tsx";
import { foundIn } from "./found-in.ts";
import { readDefinitions } from "./read-definitions.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const reader = await readerOf({ request, context });
  return { groups: readDefinitions(await reader.run(ownTargets, {})) };
}

export const meta: MetaFunction = () => [{ title: "Definitions · Dermledger" }];

export const handle = { title: "Definitions", hasFilters: false };

export default function Definitions() {
  const { groups } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const [asked, setAsked] = useState(search.get("q") ?? "");
  const found = foundIn(groups, asked);
  const total = found.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <div className="grid grid-cols-[14rem_minmax(0,1fr)] gap-8 max-lg:grid-cols-1">
      <nav aria-label="Definitions" className="no-print max-lg:hidden">
        <div className="sticky top-5 max-h-[calc(100dvh-3rem)] overflow-y-auto">
          {found.map((group) => (
            <div key={group.title} className="mb-4">
              <p className="mb-1 text-hint font-medium text-ink-2">{group.title}</p>
              <ul>
                {group.entries.map(({ id, title }) => (
                  <li key={id}>
                    <a
                      href={`#${id}`}
                      className="quiet-link block truncate py-0.5 text-table text-ink-2 no-underline"
                    >
                      {title}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </nav>
      <div className="grid min-w-0 content-start gap-6">
        <form
          method="get"
          className="no-print flex flex-wrap items-center gap-3"
          onSubmit={(event) => event.preventDefault()}
        >
          <input
            type="search"
            name="q"
            className="field max-w-md"
            value={asked}
            onChange={({ target }) => setAsked(target.value)}
            placeholder="denial, BPR02, median …"
            aria-label="Find a definition"
          />
          <output className="text-table text-ink-2">{counted(total, "definition")}</output>
          <div className="ml-auto">
            <ExportMenu table="definitions" rows={total} extra={{ q: asked }} isQuiet />
          </div>
        </form>
        {found.map((group) => (
          <section key={group.title} aria-labelledby={anchor(group.title)} className="grid gap-3">
            <header>
              <h2 id={anchor(group.title)} className="text-section font-semibold">
                {group.title}
              </h2>
              <p className="text-ink-2">{group.words}</p>
            </header>
            {group.entries.map((entry) => (
              <DefinitionEntry key={entry.id} entry={entry} />
            ))}
          </section>
        ))}
        {total === 0 && <p className="text-ink-2">No definition holds “{asked}”.</p>}
      </div>
    </div>
  );
}

function anchor(title: string): string {
  return `group-${title.toLowerCase().replaceAll(" ", "-")}`;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
