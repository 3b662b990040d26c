import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { homeOf } from "#app/people/home-of.ts";
import { pendingCookie } from "#app/people/host-cookie.ts";
import { leadIn } from "#app/people/lead-in.server.ts";
import { PlainFrame } from "#app/people/plain-frame.tsx";
import { readForm } from "#app/people/read-form.server.ts";
import { CodeEntry } from "#app/second-factor/code-entry.tsx";
import { findPending, takeSecondStep } from "#app/second-factor/take-second-step.server.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";

const startOver = "/login";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = pendingCookie.read(request.headers.get("Cookie"), context.isSecure ?? false);
  const found = await findPending(token);
  if (found === null)
    throw redirect(context.person === undefined ? startOver : homeOf(context.person));
  const isRecovery = new URL(request.url).searchParams.has("recovery");
  return { email: found.person.email, isRecovery };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const token = pendingCookie.read(request.headers.get("Cookie"), context.isSecure ?? false);
  const form = await readForm(request);
  const result = await takeSecondStep(token, String(form.get("code") ?? ""), context);
  if (result.isDone) throw leadIn(result);
  if ("isOver" in result) throw redirect(`${startOver}?again`, 303);
  const { sentence, waitSeconds } = result;
  return waitSeconds > 0
    ? data({ sentence }, { status: 429, headers: { "Retry-After": String(waitSeconds) } })
    : data({ sentence }, { status: 401 });
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;
export const meta: MetaFunction = () => [{ title: "Code · Dermledger" }];
export const handle = { title: "Code", hasFilters: false, isPlain: true };

/** The second step of the sign-in: a code of the app, or a recovery code. */
export default function SecondStep() {
  const { email, isRecovery } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <PlainFrame title={isRecovery ? "Recovery code" : "Code of your app"}>
      <p className="mb-4 text-table text-ink-2">
        {isRecovery
          ? `One of the ten codes that you kept when you set up the second factor, for ${email}. Each is good once.`
          : `Open the authenticator app on your phone; it shows six digits for Dermledger, ${email}.`}
      </p>
      {failed && (
        <p role="alert" className="mb-4 text-bad">
          {failed.sentence}
        </p>
      )}
      <form method="post" className="grid gap-4">
        <CodeEntry key={String(isRecovery)} isRecovery={isRecovery} />
        <button type="submit" className="button button-primary justify-center">
          Sign in
        </button>
      </form>
      <p className="mt-6 flex flex-wrap gap-x-5 gap-y-2 border-t border-line pt-4 text-table">
        <Link className="link" to={isRecovery ? "?" : "?recovery"} reloadDocument>
          {isRecovery ? "Use the app" : "Use a recovery code"}
        </Link>
        <Link className="link" to={startOver} reloadDocument>
          Sign in as someone else
        </Link>
      </p>
      {isRecovery && (
        <p className="mt-3 text-hint text-ink-3">
          No code left? An owner can take your second factor off; you then set it up anew.
        </p>
      )}
    </PlainFrame>
  );
}

export { ErrorPage as ErrorBoundary };
