import { Link } from "@remix-run/react";
import { factorPath } from "#app/people/next-path.ts";
import type { FactorState } from "#app/second-factor/factor-store.ts";
import { counted } from "#reports/format.ts";

/** Whether the second factor is on, and the way to the page that changes it. */
export function FactorSection({ factor }: { readonly factor: FactorState | null }) {
  return (
    <section>
      <h2 className="text-section font-semibold">Second factor</h2>
      <p className="mt-1 text-table text-ink-2">
        {factor === null
          ? "Off. With it, signing in takes six digits of an app on your phone besides the password: who has learned your password cannot get in with it alone."
          : `On: signing in takes a code of your app. ${counted(factor.codesLeft, "recovery code")} left.`}
      </p>
      <p className="mt-3">
        <Link className="button no-underline" to={factorPath} reloadDocument>
          {factor === null ? "Set it up" : "Change it"}
        </Link>
      </p>
    </section>
  );
}
