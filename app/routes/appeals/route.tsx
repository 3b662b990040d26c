import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { appealStates } from "#app/appeals/standing.ts";
import { openPage } from "#app/page.server.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import type { PageHandle } from "#app/ui/page-handle.ts";
import { Section } from "#app/ui/section.tsx";
import { appealColumns } from "./appeal-columns.tsx";
import { readAppeals } from "./read-appeals.server.ts";

export { ErrorPage as ErrorBoundary } from "#app/ui/error-page.tsx";
export const handle: PageHandle = { title: "Appeals", hasFilters: false };
export const meta: MetaFunction = () => [{ title: "Appeals · Dermledger" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { person } = await openPage({ request, context });
  const stands = new URL(request.url).searchParams.get("stands");
  return { rows: await readAppeals(person, stands), stands };
}

const columns = appealColumns();
const tabs = [["", "All"], ...Object.entries(appealStates)] as const;

/** Every appeal within reach: those not sent by their deadlines, then those that wait for an answer, decided ones last. */
export default function Appeals() {
  const { rows, stands } = useLoaderData<typeof loader>();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <nav aria-label="How appeals stand" className="no-print flex flex-wrap gap-2 text-table">
        {tabs.map(([id, words]) => (
          <Link
            key={id}
            to={id === "" ? "/appeals" : `/appeals?stands=${id}`}
            aria-current={(stands ?? "") === id ? "page" : undefined}
            className="button aria-[current=page]:border-accent aria-[current=page]:text-accent"
          >
            {words}
          </Link>
        ))}
      </nav>
      <Section
        title="Appeals"
        note="Not sent yet by deadline, then those that wait for an answer, the longest first; decided ones last."
        exported={{ table: "appeals", rows: rows.length }}
      >
        {rows.length === 0 ? (
          <p className="px-4 pb-4 text-table text-ink-2">
            No appeals {stands ? "stand like this" : "yet"}. One begins at a denied claim: open it
            and choose “Prepare an appeal”.
          </p>
        ) : (
          <DataTable
            caption="Appeals"
            rows={rows}
            columns={columns}
            rowKey={(row) => row.appeal_id}
            hasKeys
          />
        )}
      </Section>
    </div>
  );
}
