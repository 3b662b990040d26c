import { Form, Link } from "@remix-run/react";
import { SelectField } from "#app/settings/fields.tsx";
import { savedWhen } from "#app/settings/saved-words.ts";
import { ScrollRegion } from "#app/tables/scroll-region.tsx";
import { Section } from "#app/ui/section.tsx";
import { count, counted } from "#reports/format.ts";
import type { SavesData } from "./read-history.server.ts";

/** Saves, newest first; each opens what it changed. */
export function SaveTable({ data }: { readonly data: SavesData }) {
  const { saves, file, files } = data;
  if (data.count === 0)
    return (
      <Section title="Saves">
        <p className="px-4 pb-4 text-table text-ink-2">
          Nothing was saved yet. Every save is kept here, with what stood before it.
        </p>
      </Section>
    );
  return (
    <Section
      title="Saves"
      note={`${counted(data.count, "save")}${saves.length < data.count ? `; the latest ${count(saves.length)} are shown` : ""}.`}
      aside={
        <Form method="get" className="flex items-end gap-2">
          <SelectField
            name="file"
            label="What"
            value={file}
            choices={[
              { value: "", title: "Everything" },
              ...files.map((each) => ({ value: each.file, title: each.title })),
            ]}
          />
          <button type="submit" className="button">
            Show
          </button>
        </Form>
      }
    >
      <ScrollRegion label="Saves">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col">Done</th>
              <th scope="col" className="num">
                Rows
              </th>
            </tr>
          </thead>
          <tbody>
            {saves.map((save) => (
              <tr key={save.at}>
                <th scope="row">
                  <Link to={`?show=${encodeURIComponent(save.at)}`} className="link">
                    {savedWhen(save.at)}
                  </Link>
                </th>
                <td>{save.by}</td>
                <td>{save.title}</td>
                <td className="min-w-72 !whitespace-normal">{save.what}</td>
                <td className="num">
                  {count(save.rowsBefore)} → {count(save.rowsAfter)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}
