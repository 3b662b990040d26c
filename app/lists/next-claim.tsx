import { Form, useSearchParams, useSubmit } from "@remix-run/react";
import { useCallback, useRef } from "react";
import { useKeys } from "../ui/keys.ts";

/** What a worklist's address holds and the next claim's need not. */
const ofPage = new Set(["page", "sort", "list", "source", "resting"]);

/**
 * Takes the best claim that nobody else has open, by the worklist's queue and filters, and opens it. `after`: the claim one
 * is done with for now. Key: `.`
 */
export function NextClaim({ after, isMain = true }: { after?: string; isMain?: boolean }) {
  const [search] = useSearchParams();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  useKeys(
    useCallback(
      (key, event) => {
        if (key !== ".") return;
        event.preventDefault();
        if (form.current) submit(form.current);
      },
      [submit],
    ),
  );
  const kept = [...search].filter(([name]) => !ofPage.has(name));
  return (
    <Form ref={form} method="post" action="/worklist/next">
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      {after !== undefined && <input type="hidden" name="after" value={after} />}
      <button
        type="submit"
        className={`button ${isMain ? "button-primary" : ""}`}
        aria-keyshortcuts="."
      >
        Next claim <kbd className="max-sm:hidden">.</kbd>
      </button>
    </Form>
  );
}
