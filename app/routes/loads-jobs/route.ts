import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { reportOf } from "#app/jobs/job-report.ts";
import { jobs, startAgain } from "#app/jobs/jobs.server.ts";
import { demand, signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";

/** How far the jobs of this server are, newest first: asked again and again while one runs. */
export function loader({ context }: LoaderFunctionArgs) {
  demand(signedIn(context), "load");
  return Response.json({ jobs: jobs().map(reportOf) });
}

/** Begins a failed job again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = signedIn(context);
  demand(person, "load");
  const id = (await readForm(request)).get("job");
  const started = typeof id === "string" ? startAgain(id, person) : undefined;
  if (started === undefined) {
    throw new Response("That job is no longer there, or runs already.", { status: 409 });
  }
  return redirect("/loads");
}
