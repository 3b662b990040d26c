import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import type { loader } from "../routes/assignees/route.ts";
import type { Send } from "./act-dialog.tsx";
import { ChoiceList } from "./choice-list.tsx";

/** Whoever the claims can be given to: oneself first, then the others by name, then nobody. */
export function AssignChoice({ send }: { readonly send: Send }) {
  const { load, data } = useFetcher<typeof loader>({ key: "assignees" });
  useEffect(() => load("/assignees"), [load]);
  if (!data)
    return (
      <div className="grid gap-2 p-4" role="status" aria-label="Loading people">
        <div className="skeleton h-5 w-40" />
        <div className="skeleton h-5 w-32" />
      </div>
    );
  return (
    <ChoiceList
      label="Assign to"
      choices={[
        ...data.people.map(({ id, name, isMe, role }) => ({
          id,
          words: isMe ? `${name} (me)` : name,
          hint: role,
        })),
        { id: nobody, words: "Nobody", hint: "back to unassigned" },
      ]}
      onChoose={(id) => send({ assignee: id === nobody ? "" : id })}
    />
  );
}

const nobody = "nobody";
