import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { arAging } from "#queries/aging/ar-aging.ts";
import { money, moneyExact, smallRate } from "#reports/format.ts";
import { comparedWords } from "../../compared/compared-words.ts";
import { openPage } from "../../page.server.ts";
import { ChangeNote } from "../../ui/change-note.tsx";
import { EmptyNote } from "../../ui/empty-note.tsx";
import { MovedLink } from "../../ui/moved-link.tsx";
import type { PageHandle } from "../../ui/page-handle.ts";
import { Section } from "../../ui/section.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { useView } from "../../ui/view.tsx";
import { AgingHeat } from "./aging-heat.tsx";
import { DaysTrend } from "./days-trend.tsx";
import { heatOf } from "./heat.ts";
import { OldShare } from "./old-share.tsx";
import { partyOf } from "./party-of.ts";
import { PartySplit } from "./party-split.tsx";
import { readAging } from "./read-aging.server.ts";

export { ErrorPage as ErrorBoundary } from "../../ui/error-page.tsx";

export const handle: PageHandle = { title: "Aging" };
export const meta: MetaFunction = () => [{ title: "Aging · Dermledger" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  return readAging(await openPage({ request, context }), new URL(request.url).searchParams);
}

const bases = [
  { basis: "service", title: "Service date" },
  { basis: "submission", title: "First submission" },
  { basis: "responsibility", title: "Responsibility" },
] as const;

export default function Aging() {
  const {
    heat: cells,
    heatBefore,
    aging,
    trend,
    targets,
    complete,
    over90,
    daysInAr,
    daysBefore,
    sql,
  } = useLoaderData<typeof loader>();
  const { view, link, withView } = useView();
  const party = partyOf(useSearchParams()[0]);
  const heat = heatOf(cells);
  const earlier = heatBefore.rows && heatOf(heatBefore.rows);
  return (
    <div className="grid gap-5">
      <p className="text-ink-2">
        <Link
          to={link("/claims", { party, bucket: party ? undefined : "any" })}
          className="figures font-semibold text-ink no-underline hover:underline"
          title={moneyExact(heat.total.cents)}
        >
          {money(heat.total.cents)}
        </Link>{" "}
        {earlier && (
          <>
            <ChangeNote
              now={{ value: heat.total.cents }}
              before={{ value: earlier.total.cents }}
              unit="money"
              better={null}
              isInline
            />{" "}
          </>
        )}
        open{party ? ` with ${party === "patient" ? "patients" : "insurance"}` : ""}
        {over90?.value != null && !party && (
          <>
            , {smallRate(over90.value, over90.n)} of it older than 90 days (
            {money(over90.numerator)})
          </>
        )}
        {daysInAr?.value != null && !party && (
          <>
            ; {daysInAr.value.toFixed(1)} days of charges{" "}
            {daysBefore && (
              <ChangeNote
                now={{ value: daysInAr.value }}
                before={{ value: daysBefore.value }}
                unit="days"
                better="down"
                isInline
              />
            )}
          </>
        )}
        . {!party && <MovedLink kpi="days_in_ar" />}
      </p>
      <Section
        title="Open money by payer and age"
        exported={{ table: "aging-by-payer", rows: heat.rows.length }}
        note={`Money, with its claims beneath. A claim may stand with insurance and patient both: totals count it once. ${comparedWords(view, heatBefore, "day")}`}
        explained={{
          title: arAging.title,
          definition: arAging.definition,
          target: arAging.target,
          query: arAging.name,
          sql,
          claims: link("/claims", { party, bucket: party ? undefined : "any" }),
        }}
        aside={
          <div className="flex flex-wrap gap-2">
            <Segmented
              label="Who owes"
              choices={[undefined, "insurance", "patient"].map((each) => ({
                title: each === undefined ? "All" : each === "patient" ? "Patient" : "Insurance",
                to: link("/aging", { party: each }),
                isChosen: party === each,
              }))}
            />
            <Segmented
              label="Age from"
              choices={bases.map(({ basis, title }) => ({
                title,
                to: withView({ basis }),
                isChosen: view.basis === basis,
              }))}
            />
          </div>
        }
      >
        {heat.rows.length === 0 ? (
          <div className="px-4 pb-4 text-table text-ink-2">
            <EmptyNote what="open balances" />
          </div>
        ) : (
          <AgingHeat heat={heat} earlier={earlier} party={party} />
        )}
      </Section>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,4fr)_minmax(0,4fr)_minmax(0,3fr)]">
        <OldShare months={trend} targets={targets} complete={complete} />
        <DaysTrend months={trend} targets={targets} complete={complete} />
        <PartySplit aging={aging} />
      </div>
    </div>
  );
}
