import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readEmail } from "#app/people/email.ts";
import { leadIn } from "#app/people/lead-in.server.ts";
import { NewPassword } from "#app/people/new-password.tsx";
import { faultOfPassword } from "#app/people/password.ts";
import { listPeople } from "#app/people/people.server.ts";
import { PlainFrame } from "#app/people/plain-frame.tsx";
import { readForm } from "#app/people/read-form.server.ts";
import { TextEntry } from "#app/people/text-entry.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { findLink, linkHasEnded, redeemLink } from "./redeem-link.server.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await findLink(params.token);
  if (link !== null) return link;
  if (params.token === undefined && (await listPeople()).length > 0)
    throw redirect(context.person ? "/" : "/login");
  const kind = params.token === undefined ? ("none" as const) : ("ended" as const);
  return { kind, name: "", email: "" };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const link = await findLink(token);
  if (link === null)
    return data({ sentence: linkHasEnded, fields: { email: "", name: "" } }, { status: 400 });
  const form = await readForm(request);
  const given = (name: string) => String(form.get(name) ?? "");
  const email = link.kind === "password" ? link.email : readEmail(given("email"));
  const fields = { email: given("email"), name: given("name") };
  const refuse = (sentence: string) => data({ sentence, fields }, { status: 400 });
  if (link.kind === "first_owner" && given("name").trim() === "")
    return refuse("Give the owner's name.");
  if (email === null) return refuse("This is no e-mail address.");
  const fault = faultOfPassword(given("password"), email);
  if (fault !== null) return refuse(fault);
  if (given("password") !== given("again")) return refuse("The two passwords differ.");
  const person = { email, name: given("name"), password: given("password") };
  const result = await redeemLink(token, person, context);
  if ("sentence" in result) return refuse(result.sentence);
  throw leadIn(result);
}

export const meta: MetaFunction = () => [{ title: "Set up · Dermledger" }];
export const handle = { title: "Set up", hasFilters: false, isPlain: true };

export default function Setup() {
  const link = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  if (link.kind === "none")
    return (
      <PlainFrame title="Set up first">
        <p className="text-ink-2">
          Nobody can sign in yet. The link to make the first owner stands in the terminal that
          Dermledger was started in.
        </p>
      </PlainFrame>
    );
  if (link.kind === "ended")
    return (
      <PlainFrame title="This link has ended">
        <p className="text-ink-2">
          It was used, replaced by a newer one, or the dashboard was started anew. The terminal or
          an owner has a new one.
        </p>
        <p className="mt-6">
          <a className="button no-underline" href="/login">
            Sign in
          </a>
        </p>
      </PlainFrame>
    );
  const isFirst = link.kind === "first_owner";
  return (
    <PlainFrame title={isFirst ? "Make the first owner" : "Choose a password"}>
      <p className="mb-4 text-ink-2">
        {isFirst
          ? "An owner sees everything, lets others in and says what they may do."
          : `For ${link.name} (${link.email}).`}
      </p>
      {failed && (
        <p role="alert" className="mb-4 text-bad">
          {failed.sentence}
        </p>
      )}
      <form method="post" className="grid gap-4">
        {isFirst ? (
          <>
            <TextEntry
              label="Name"
              name="name"
              autoComplete="name"
              autoFocus
              defaultValue={failed?.fields.name ?? ""}
              isRequired
            />
            <TextEntry
              label="E-mail"
              name="email"
              type="email"
              autoComplete="username"
              defaultValue={failed?.fields.email ?? ""}
              isRequired
            />
          </>
        ) : (
          <input type="hidden" name="email" value={link.email} autoComplete="username" />
        )}
        <NewPassword label="Password" />
        <button type="submit" className="button button-primary justify-center">
          {isFirst ? "Make the owner and sign in" : "Set the password and sign in"}
        </button>
      </form>
    </PlainFrame>
  );
}

export { ErrorPage as ErrorBoundary };
