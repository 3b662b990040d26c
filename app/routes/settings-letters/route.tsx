import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { demand, signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { PieceList } from "./piece-list.tsx";
import { PiecePanel } from "./piece-panel.tsx";
import { readLetters } from "./read-letters.server.ts";
import { saveLetters } from "./save-letters.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  demand(signedIn(context), "set");
  return await readLetters(new URL(request.url).searchParams);
}

export async function action({ request, context }: ActionFunctionArgs) {
  demand(signedIn(context), "set");
  return await saveLetters(context, await readForm(request));
}

export const handle = { title: "Settings", hasFilters: false, needsNoData: true };

/** The pieces that appeal letters are made of: the program's, in the practice's words where it has some, and its own. */
export default function Letters() {
  const { groups, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-2">
        <p className="max-w-3xl text-table text-ink-2">
          Letters that are begun from now on take what stands here; drafts and final packets keep
          the words they have, and say of which version they were made. Every version is kept.
        </p>
        <Link
          to="/settings/letters?piece=new"
          className="no-print button ml-auto no-underline"
          preventScrollReset
        >
          Add a paragraph
        </Link>
      </div>
      {chosen && (
        <PiecePanel
          key={chosen.piece.id}
          chosen={chosen}
          answer={answer?.values.piece === chosen.piece.id ? answer : undefined}
        />
      )}
      {groups.map((group) => (
        <PieceList key={group.title} group={group} chosen={chosen?.piece.id ?? null} />
      ))}
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
