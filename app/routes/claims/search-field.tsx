import { Form, useSearchParams } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";

/**
 * Finds by part of a control number, member id, name or claim id, within the list as it is cut. Posted, so that the text
 * stands in no address; `text` is what the list is searched for now.
 */
export function SearchField({ text }: { readonly text: string | null }) {
  const [search] = useSearchParams();
  return (
    <Form
      method="post"
      action={`/claims${withParams(search, { found: null, page: null })}`}
      role="search"
      className="w-64 max-sm:w-48"
    >
      <input type="hidden" name="intent" value="find" />
      <input
        key={text}
        type="search"
        name="text"
        data-search
        maxLength={100}
        className="field"
        defaultValue={text ?? ""}
        placeholder="Number, member id or name"
        aria-label="Find in this list by number, member id or name"
      />
    </Form>
  );
}
