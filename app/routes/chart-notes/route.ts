import type { ActionFunctionArgs } from "@remix-run/node";
import { addNote } from "#app/chart-notes/add-note.server.ts";
import { deleteNote } from "#app/chart-notes/delete-note.server.ts";
import { readNotes } from "#app/chart-notes/read-notes.server.ts";
import { rewordNote } from "#app/chart-notes/reword-note.server.ts";
import { answer } from "#app/follow-up/answer.server.ts";
import { Refusal } from "#app/follow-up/refusal.ts";
import { signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";

/** The notes on charts as JSON. */
export async function loader() {
  return Response.json(await readNotes(), { headers: { "Cache-Control": "no-store" } });
}

/** Adds, changes and deletes notes on charts. `intent`: add, change, delete. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = signedIn(context);
  const { address, requestId } = context;
  const form = await readForm(request);
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const act = {
    person,
    address,
    requestId,
    noteId: field("note"),
    day: field("day"),
    text: field("text"),
  };
  return answer(request, () => {
    switch (field("intent")) {
      case "add":
        return addNote(act);
      case "change":
        return rewordNote(act);
      case "delete":
        return deleteNote(act);
      default:
        throw new Refusal(400, "This form asks for nothing that can be done here.", "intent");
    }
  });
}
