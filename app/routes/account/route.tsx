import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { record } from "#app/audit/record.server.ts";
import { signedIn } from "#app/page.server.ts";
import { sessionCookie } from "#app/people/host-cookie.ts";
import { NewPassword } from "#app/people/new-password.tsx";
import { factors, sessions } from "#app/people/people.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { readSessions } from "#app/people/read-sessions.server.ts";
import { SessionsTable } from "#app/people/sessions-table.tsx";
import { TextEntry } from "#app/people/text-entry.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import type { PageHandle } from "#app/ui/page-handle.ts";
import { FactorSection } from "./factor-section.tsx";
import { saveAccount } from "./save-account.server.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const { id, name, email, role } = signedIn(context);
  return {
    person: { name, email, role },
    factor: await (await factors()).of(id),
    sessions: await readSessions(id, context.session?.id),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = signedIn(context);
  const form = await readForm(request);
  if (form.get("intent") === "sign-out-everywhere") {
    await (await sessions()).endAll(person.id);
    const { address, requestId } = context;
    const detail = { of: person.id, sessions: "all" };
    record({ who: person, act: "session_ended", address, requestId, detail });
    const cookie = sessionCookie.end(context.isSecure ?? false);
    throw redirect("/login", { status: 303, headers: { "Set-Cookie": cookie } });
  }
  const result = await saveAccount(form, context, person);
  return result.isDone ? data(result) : data(result, { status: 400 });
}

export const meta: MetaFunction = () => [{ title: "Your account · Dermledger" }];
export const handle: PageHandle = { title: "Your account", hasFilters: false, needsNoData: true };

export default function Account() {
  const { person, factor, sessions } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  const said = (part: string) =>
    told?.part === part && (
      <p
        role={told.isDone ? "status" : "alert"}
        className={`text-table ${told.isDone ? "text-good" : "text-bad"}`}
      >
        {told.sentence}
      </p>
    );
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-8">
      <section>
        <h2 className="text-section font-semibold">You</h2>
        <p className="mt-1 text-table text-ink-2">
          {person.email} · {person.role}. An owner can change your role and what you see.
        </p>
        <Form method="post" className="mt-3 grid max-w-sm gap-3">
          <input type="hidden" name="intent" value="name" />
          <TextEntry
            label="Name"
            name="name"
            autoComplete="name"
            defaultValue={person.name}
            isRequired
          />
          <div className="flex items-center gap-3">
            <button type="submit" className="button">
              Save the name
            </button>
            {said("name")}
          </div>
        </Form>
      </section>
      <section>
        <h2 className="text-section font-semibold">Password</h2>
        <p className="mt-1 text-table text-ink-2">A new password signs you out everywhere else.</p>
        <Form
          key={told?.part === "password" && told.isDone ? "new" : "old"}
          method="post"
          className="mt-3 grid max-w-sm gap-3"
        >
          <input type="hidden" name="intent" value="password" />
          <input type="hidden" name="email" value={person.email} autoComplete="username" />
          <TextEntry
            label="Password now"
            name="current"
            type="password"
            autoComplete="current-password"
            isRequired
          />
          <NewPassword label="New password" />
          <div className="flex flex-wrap items-center gap-3">
            <button type="submit" className="button">
              Change the password
            </button>
            {said("password")}
          </div>
        </Form>
      </section>
      <FactorSection factor={factor} />
      <section>
        <h2 className="text-section font-semibold">Where you are signed in</h2>
        {said("session")}
        <SessionsTable sessions={sessions} />
        <div className="mt-3 flex flex-wrap gap-2">
          {sessions.length > 1 && (
            <Form method="post">
              <button type="submit" name="intent" value="end-others" className="button">
                Sign out all others
              </button>
            </Form>
          )}
          <Form method="post" reloadDocument>
            <button type="submit" name="intent" value="sign-out-everywhere" className="button">
              Sign out everywhere
            </button>
          </Form>
          <Form method="post" action="/logout" reloadDocument>
            <button type="submit" className="button">
              Sign out here
            </button>
          </Form>
        </div>
      </section>
    </div>
  );
}

export { ErrorPage as ErrorBoundary };
