import type { LoaderFunctionArgs } from "@remix-run/node";
import { signedIn } from "#app/page.server.ts";
import { listPeople } from "#app/people/people.server.ts";
import { mayDo } from "#app/people/person.ts";

/** Who claims can be given to by the person who asks: everyone who follows up, for those who assign; else oneself alone. */
export async function loader({ context }: LoaderFunctionArgs) {
  const me = signedIn(context);
  const everyone = await listPeople();
  const mayHold = everyone.filter(
    (each) =>
      !each.isDisabled && mayDo(each, "follow_up") && (each.id === me.id || mayDo(me, "assign")),
  );
  const people = mayHold
    .map(({ id, name, role }) => ({ id, name, role, isMe: id === me.id }))
    .sort((a, b) => Number(b.isMe) - Number(a.isMe) || a.name.localeCompare(b.name));
  return { people };
}
