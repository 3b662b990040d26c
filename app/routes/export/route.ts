import type { LoaderFunctionArgs } from "@remix-run/node";
import { aboutFile } from "#app/exports/about.server.ts";
import { allExports } from "#app/exports/all-exports.server.ts";
import { answerFile, answerText } from "#app/exports/answer.server.ts";
import { formatNames } from "#app/exports/formats.ts";
import type { TableExport } from "#app/exports/table-export.ts";
import { beginFile } from "#app/exports/turns.server.ts";
import { recallFound } from "#app/found.server.ts";
import { demand, openPage } from "#app/page.server.ts";
import { type Person, reachOf } from "#app/people/person.ts";
import { isWhole } from "#queries/reach.ts";

/**
 * A table of a page as a file, by the search of the page's own address: the rows, columns and order on the screen.
 * `format=about` says in words what it holds.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await openPage({ request, context });
  const table = findTable(params.table, page.person);
  const search = new URL(request.url).searchParams;
  const wanted = search.get("format") ?? "csv";
  const format = formatNames.find((name) => name === wanted);
  if (format === undefined && wanted !== "about")
    throw new Response(`format takes ${formatNames.join(", ")} or about, not "${wanted}".`, {
      status: 400,
    });
  // A patient's name typed there would stand in the audit for ever.
  recallFound(context, search);
  const asked = { ...page, request, context, search };
  const end = beginFile(page.person);
  try {
    const source = await table.open(asked);
    const about = await aboutFile(table, source, asked);
    if (format !== undefined) return await answerFile(table, source, format, about, asked, end);
    end();
    return answerText(table, about, asked);
  } catch (error) {
    end();
    throw error;
  }
}

/** Throws as the gate would at its page: 403 for a role, 404 beyond reach or for no such table. */
function findTable(name: string | undefined, person: Person): TableExport {
  const table = allExports.find((each) => each.name === name);
  if (table === undefined || (table.isWhole && !isWhole(reachOf(person))))
    throw new Response("There is no such table to export.", { status: 404 });
  demand(person, table.read);
  return table;
}
