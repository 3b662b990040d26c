import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { demoSignIns } from "#app/people/demo.server.ts";
import { homeOf } from "#app/people/home-of.ts";
import { leadIn } from "#app/people/lead-in.server.ts";
import { readNext } from "#app/people/next-path.ts";
import { listPeople } from "#app/people/people.server.ts";
import { PlainFrame } from "#app/people/plain-frame.tsx";
import { readForm } from "#app/people/read-form.server.ts";
import { signIn } from "#app/people/sign-in.server.ts";
import { TextEntry } from "#app/people/text-entry.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { DemoSignIns } from "./demo-sign-ins.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = readNext(new URL(request.url).searchParams.get("next"));
  const person = context.person ?? context.enrolling;
  if (person) throw redirect(next ?? homeOf(person));
  if ((await listPeople()).length === 0) throw redirect("/setup");
  const isAgain = new URL(request.url).searchParams.has("again");
  return { next, isAgain, demo: await demoSignIns() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const email = String(form.get("email") ?? "");
  const next = readNext(String(form.get("next") ?? ""));
  const result = await signIn(
    { email, password: String(form.get("password") ?? ""), next },
    context,
  );
  if (result.isDone) throw leadIn(result);
  const { sentence, waitSeconds } = result;
  return waitSeconds > 0
    ? data({ sentence, email }, { status: 429, headers: { "Retry-After": String(waitSeconds) } })
    : data({ sentence, email }, { status: 401 });
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;
export const meta: MetaFunction = () => [{ title: "Sign in · Dermledger" }];
export const handle = { title: "Sign in", hasFilters: false, isPlain: true };

export default function Login() {
  const { next, isAgain, demo } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const [filled, fill] = useState<{ email: string; password: string }>();
  // The next thing to type, or to press Enter in.
  const isNamed = filled !== undefined || Boolean(failed?.email);
  return (
    <PlainFrame title="Sign in">
      {isAgain && !failed && (
        <p role="status" className="mb-4 text-ink-2">
          The code came too late, or too many did not fit. Sign in again.
        </p>
      )}
      {failed && (
        <p role="alert" className="mb-4 text-bad">
          {failed.sentence}
        </p>
      )}
      <form method="post" className="grid gap-4">
        {next && <input type="hidden" name="next" value={next} />}
        <TextEntry
          key={`email ${filled?.email}`}
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={filled?.email ?? failed?.email ?? ""}
          autoFocus={!isNamed}
          isRequired
        />
        <TextEntry
          key={`password ${filled?.email}`}
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          defaultValue={filled?.password ?? ""}
          autoFocus={isNamed}
          isRequired
        />
        <button type="submit" className="button button-primary justify-center">
          Sign in
        </button>
      </form>
      {demo && <DemoSignIns demo={demo} onFill={fill} />}
    </PlainFrame>
  );
}

export { ErrorPage as ErrorBoundary };
