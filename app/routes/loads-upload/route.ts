import {
  type ActionFunctionArgs,
  unstable_parseMultipartFormData as parseMultipart,
  redirect,
} from "@remix-run/node";
import { type Sent, takeFile } from "#app/inbox/deliveries.server.ts";
import { demand, signedIn } from "#app/page.server.ts";

/** A plain visit: the page where files are sent from. */
export function loader() {
  return redirect("/loads");
}

/**
 * Takes the files of a form, one after the other, straight onto the disk. Scripts get an answer per file; a form sent
 * without them goes back to the page, which tells the same.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = signedIn(context);
  demand(person, "load");
  const files: Sent[] = [];
  try {
    await parseMultipart(request, async ({ name, filename, data }) => {
      // A file field that was left empty sends a file without a name.
      if (!filename) return undefined;
      const told = name === "encoded" ? decoded(filename) : filename;
      files.push(await takeFile(person, told, data));
      return undefined;
    });
  } catch {
    // Who went away gets no answer; what had come whole is loaded.
    return Response.json(
      { files, problem: "The files did not arrive whole. Send what is missing again." },
      { status: 400 },
    );
  }
  const isScript = request.headers.get("Accept")?.includes("application/json") ?? false;
  return isScript ? Response.json({ files }) : redirect("/loads");
}

/** A name as the page's script writes it; as it is where it is written otherwise. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
