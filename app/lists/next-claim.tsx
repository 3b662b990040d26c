import { useFetcher, useNavigation, useSearchParams } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { tellAct } from "../ui/acts.ts";
import { useKeys } from "../ui/keys.ts";
import type { FollowUpAnswer } from "../ui/use-follow-up.ts";

/** What a worklist's address holds and the next claim's need not. */
const ofPage = new Set(["page", "sort", "list", "source", "resting"]);

/**
 * Takes the best claim that nobody else has open, by the worklist's queue and filters, and opens it. `after`: the claim one
 * is done with for now. Key: `w`, to work the next.
 */
export function NextClaim({ after, isMain = true }: { after?: string; isMain?: boolean }) {
  const [search] = useSearchParams();
  // A fetcher follows the redirect to the claim, or brings the sentence where nothing is left.
  const { Form, submit, data, state } = useFetcher<FollowUpAnswer>();
  const isUnderWay = useNavigation().state !== "idle" || state !== "idle";
  const form = useRef<HTMLFormElement>(null);
  useKeys(
    useCallback(
      (key, event) => {
        if (key !== "w") return;
        event.preventDefault();
        // While one is on its way, the same key does not ask for another.
        if (form.current && !isUnderWay) submit(form.current);
      },
      [submit, isUnderWay],
    ),
  );
  useEffect(() => {
    if (data) tellAct({ sentence: data.sentence });
  }, [data]);
  const kept = [...search].filter(([name]) => !ofPage.has(name));
  return (
    <Form ref={form} method="post" action="/worklist/next">
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      {after !== undefined && <input type="hidden" name="after" value={after} />}
      <button
        type="submit"
        disabled={isUnderWay}
        className={`button ${isMain ? "button-primary" : ""}`}
        aria-keyshortcuts="w"
      >
        Next claim <kbd className="max-sm:hidden">w</kbd>
      </button>
    </Form>
  );
}
