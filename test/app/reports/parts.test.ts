import { describe, expect, it } from "vitest";
import { partsOf, reportParts } from "#app/routes/report/parts.ts";
import { tableIds } from "#reports/monthly/monthly-report.ts";

/** Drawn at the page's top, not as tables. */
const drawn = ["figures", "bridge", "cash-reconciliation", "actions", "definitions"];
const onPage = tableIds.filter((id) => !drawn.includes(id)).map((id) => ({ id }));

describe("parts of a month's page", () => {
  it("hold every table once", () => {
    const held = partsOf(onPage).flatMap(({ tables }) => tables.map(({ id }) => id));
    expect([...held].sort()).toEqual(onPage.map(({ id }) => id).sort());
    expect(reportParts.flatMap(({ tables }) => tables)).toHaveLength(onPage.length);
  });

  it("leave out what has nothing to show, and lose no table they do not know", () => {
    const parts = partsOf([{ id: "gates" }, { id: "of-a-later-version" }]);
    expect(parts.map(({ part, tables }) => [part.id, tables.map(({ id }) => id)])).toEqual([
      ["first-pass", ["gates"]],
      ["files", ["of-a-later-version"]],
    ]);
  });
});
