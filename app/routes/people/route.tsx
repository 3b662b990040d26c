import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { demand, readerOf, signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { readSessions } from "#app/people/read-sessions.server.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import type { PageHandle } from "#app/ui/page-handle.ts";
import { AddPerson } from "./add-person.tsx";
import { changePeople } from "./change-people.server.ts";
import { EditPerson } from "./edit-person.tsx";
import { FactorRule } from "./factor-rule.tsx";
import { PeopleTable } from "./people-table.tsx";
import { readPeople } from "./read-people.server.ts";
import { ToldNote } from "./told-note.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  demand(signedIn(context), "manage_people");
  const found = await readPeople(await readerOf({ request, context }));
  const chosen = new URL(request.url).searchParams.get("person");
  const sessions = chosen === null ? [] : await readSessions(chosen, context.session?.id);
  const { id: own, email } = signedIn(context);
  const hasFactor = found.people.some(({ id, factor }) => id === own && factor !== null);
  return { ...found, own, ownProof: { email, hasFactor }, chosenSessions: sessions };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const owner = signedIn(context);
  demand(owner, "manage_people");
  const told = await changePeople(await readForm(request), context, owner);
  // The Origin was held against ours: it is how this browser reaches us.
  const origin = request.headers.get("Origin") ?? "";
  return data(
    { ...told, link: told.link && origin + told.link },
    { status: told.isDone ? 200 : 400 },
  );
}

export const meta: MetaFunction = () => [{ title: "People · Dermledger" }];
export const handle: PageHandle = { title: "Settings", hasFilters: false, needsNoData: true };

/** Who may sign in, what they may do, and how far they see. */
export default function People() {
  const found = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  const [search] = useSearchParams();
  const chosen = found.people.find(({ id }) => id === search.get("person"));
  const isAdding = search.has("add") && !(told?.isDone ?? false);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {told && <ToldNote told={told} />}
      {chosen && (
        <EditPerson
          key={chosen.id + chosen.changedAt}
          person={chosen}
          found={found}
          sessions={found.chosenSessions}
          ownProof={found.ownProof}
        />
      )}
      {isAdding && <AddPerson found={found} ownProof={found.ownProof} />}
      {!isAdding && (
        <p>
          <Link to="?add" className="button button-primary no-underline">
            Add a person
          </Link>
        </p>
      )}
      <FactorRule found={found} ownProof={found.ownProof} />
      <PeopleTable found={found} chosen={chosen?.id} />
    </div>
  );
}

export { ErrorPage as ErrorBoundary };
