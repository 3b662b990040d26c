import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { homeOf } from "#app/people/home-of.ts";
import { factorPath, readNext } from "#app/people/next-path.ts";
import { factors, pendingEnrolments } from "#app/people/people.server.ts";
import { PlainFrame } from "#app/people/plain-frame.tsx";
import { readForm } from "#app/people/read-form.server.ts";
import { whoSignedIn } from "#app/people/who-signed-in.server.ts";
import { qrOf } from "#app/second-factor/qr-of.server.ts";
import { secretUri } from "#app/second-factor/totp.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { changeFactor } from "./change-factor.server.ts";
import { ConfirmApp } from "./confirm-app.tsx";
import { FactorIsOn } from "./factor-is-on.tsx";
import { SetUpFactor } from "./set-up-factor.tsx";
import { ShownCodes } from "./shown-codes.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = whoSignedIn(context);
  const { searchParams } = new URL(request.url);
  const store = await factors();
  const factor = await store.of(person.id);
  const secret = pendingEnrolments.find(context.session?.id ?? "");
  return {
    email: person.email,
    factor,
    isDemanded: (await store.demandedSince()) !== null,
    isForced: context.enrolling !== undefined,
    isRecovered: searchParams.has("recovered") && factor !== null,
    next: readNext(searchParams.get("next")) ?? (factor === null ? homeOf(person) : "/account"),
    pending: secret === undefined ? null : { secret, qr: qrOf(secretUri(secret, person.email)) },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const told = await changeFactor(await readForm(request), context, whoSignedIn(context));
  // The page that comes then can be loaded anew; what is shown once is the answer itself.
  if (told.isDone && told.sentence === "")
    throw redirect(factorPath + new URL(request.url).search, 303);
  return data(told, { status: told.isDone ? 200 : 400 });
}

export const meta: MetaFunction = () => [{ title: "Second factor · Dermledger" }];
export const handle = { title: "Second factor", hasFilters: false, isPlain: true };

/** Sets up a person's second factor, step by step, and changes it. Stands alone: also for who may see nothing else yet. */
export default function SecondFactor() {
  const { email, factor, pending, isForced, isDemanded, isRecovered, next } =
    useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  if (told?.codes)
    return <ShownCodes codes={told.codes} email={email} said={told.sentence} next={next} />;
  const title =
    pending !== null
      ? "Scan this with your app"
      : factor
        ? "Second factor"
        : "Set up the second factor";
  return (
    <PlainFrame title={title}>
      {told && (
        <p
          role={told.isDone ? "status" : "alert"}
          className={`mb-4 ${told.isDone ? "" : "text-bad"}`}
        >
          {told.sentence}
        </p>
      )}
      {pending !== null ? (
        <ConfirmApp {...pending} />
      ) : factor !== null ? (
        <FactorIsOn factor={factor} isDemanded={isDemanded} isRecovered={isRecovered} next={next} />
      ) : (
        <SetUpFactor isForced={isForced} email={email} next={next} />
      )}
    </PlainFrame>
  );
}

export { ErrorPage as ErrorBoundary };
