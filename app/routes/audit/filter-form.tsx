import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { type AuditView, viewNames } from "#app/audit/audit-view.ts";
import { acts } from "#audit/acts.ts";

type Props = {
  readonly view: AuditView;
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

/** What of the audit is shown: by person, act, claim and days. */
export function FilterForm({ view, people }: Props) {
  const isSet = viewNames.some((name) => view[name] !== "");
  return (
    // A new form for each address: the fields show what the address says.
    <Form
      key={viewNames.map((name) => view[name]).join("~")}
      method="get"
      className="no-print grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap"
    >
      <Labelled title="Person">
        <select name="person" defaultValue={view.person} className="field">
          <option value="">Everyone</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="command-line">Command line</option>
          <option value="nobody">Nobody signed in</option>
        </select>
      </Labelled>
      <Labelled title="Did">
        <select name="act" defaultValue={view.act} className="field">
          <option value="">Anything</option>
          {Object.entries(acts).map(([act, words]) => (
            <option key={act} value={act}>
              {words}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled title="Claim id">
        <input name="claim" defaultValue={view.claim} className="field" size={14} />
      </Labelled>
      <Labelled title="From">
        <input name="since" type="date" defaultValue={view.since} className="field figures" />
      </Labelled>
      <Labelled title="To">
        <input name="until" type="date" defaultValue={view.until} className="field figures" />
      </Labelled>
      <button type="submit" className="button justify-center">
        Show
      </button>
      {isSet && (
        <Link to="/audit" className="link self-end pb-1.5 text-table">
          Show all
        </Link>
      )}
    </Form>
  );
}

function Labelled({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label className="grid gap-1 text-hint text-ink-2">
      {title}
      {children}
    </label>
  );
}
