import { Form, Link } from "@remix-run/react";
import { factorPath } from "#app/people/next-path.ts";
import { type Own, OwnProof } from "#app/people/own-proof.tsx";
import { count } from "#reports/format.ts";
import type { PeopleData } from "./read-people.server.ts";

type Props = {
  readonly found: PeopleData & { readonly own: string };
  readonly ownProof: Own;
};

/** Whether signing in takes a second factor of all, and who has one. */
export function FactorRule({ found, ownProof }: Props) {
  const { people, isFactorDemanded, factorTrouble, own } = found;
  const active = people.filter(({ isDisabled }) => !isDisabled);
  const having = active.filter(({ factor }) => factor !== null).length;
  const isOwnOn = people.some(({ id, factor }) => id === own && factor !== null);
  const words = isFactorDemanded
    ? "Demanded of all: whoever has none sets one up right after the next sign-in, and reaches nothing else until then."
    : "Optional: each person sets it up under Your account. An owner who has one can demand it of all.";
  return (
    <section className="panel flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-80">
        <h2 className="font-semibold">Second factor</h2>
        <p className="text-table text-ink-2">
          {words} {count(having)} of {count(active.length)} have it.
        </p>
        {factorTrouble !== null && (
          <p role="alert" className="mt-1 text-table [overflow-wrap:anywhere] text-bad">
            Codes of apps cannot be checked: {factorTrouble}
          </p>
        )}
      </div>
      {isOwnOn || isFactorDemanded ? (
        <Form method="post" className="grid gap-3">
          {isFactorDemanded && <OwnProof own={ownProof} />}
          <button
            type="submit"
            name="intent"
            value={isFactorDemanded ? "factor-optional" : "factor-demanded"}
            className="button w-fit"
          >
            {isFactorDemanded ? "Make it optional" : "Demand it of all"}
          </button>
        </Form>
      ) : (
        <Link className="button no-underline" to={factorPath} reloadDocument>
          Set up your own first
        </Link>
      )}
    </section>
  );
}
