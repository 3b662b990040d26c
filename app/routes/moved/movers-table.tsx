import { useMemo } from "react";
import { linkTo, type View } from "../../filters.ts";
import { DataTable } from "../../tables/data-table.tsx";
import { useView } from "../../ui/view.tsx";
import { type Asked, askedParams, kpiNames } from "./asked.ts";
import { drillOf } from "./drill-of.ts";
import { moverColumns } from "./mover-columns.ts";
import type { MoverLine, readMoved } from "./read-moved.server.ts";

type Shown = NonNullable<Awaited<ReturnType<typeof readMoved>>["moved"]>;

/** The movers, largest first; each leads to its claims of either period. */
export function MoversTable({
  asked,
  against,
  moved,
}: {
  asked: Asked;
  against: View;
  moved: Shown;
}) {
  const { view, today, link } = useView();
  const columns = useMemo(() => {
    const list = (row: MoverLine, when: "before" | "after") => {
      const drill = drillOf(asked, row, when);
      return drill && linkTo("/claims", when === "after" ? view : against, today, drill);
    };
    const all = link("/moved", askedParams({ ...asked, isAll: true }));
    return moverColumns(asked, moved, { list, all });
  }, [asked, against, moved, view, today, link]);
  return (
    <DataTable
      caption={`What moved ${kpiNames[asked.kpi]}`}
      rows={moved.lines}
      rowKey={({ payer, cptFamily, cause, others }) =>
        JSON.stringify([payer, cptFamily, cause, others])
      }
      columns={columns}
      hasKeys
    />
  );
}
