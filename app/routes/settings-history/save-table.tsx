import { Form } from "@remix-run/react";
import { SelectField } from "#app/settings/fields.tsx";
import { DataTable } from "#app/tables/data-table.tsx";
import { Section } from "#app/ui/section.tsx";
import { count, counted } from "#reports/format.ts";
import type { SavesData } from "./read-history.server.ts";
import { saveColumns } from "./save-columns.tsx";

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
      exported={{ table: "settings-saves", rows: data.count }}
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
      <DataTable
        caption="Saves"
        rows={saves}
        columns={saveColumns}
        rowKey={(save) => save.at}
        rowHref={(save) => `?show=${encodeURIComponent(save.at)}`}
      />
    </Section>
  );
}
