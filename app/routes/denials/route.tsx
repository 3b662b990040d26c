import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { denialCauses } from "#queries/denials/denial-causes.ts";
import { denialsByPlace } from "#queries/denials/denials-by-place.ts";
import { counted, intervalWords, money, moneyExact, period, rateOf } from "#reports/format.ts";
import { comparedWords } from "../../compared/compared-words.ts";
import { openPage } from "../../page.server.ts";
import { ChangeNote } from "../../ui/change-note.tsx";
import { EmptyNote } from "../../ui/empty-note.tsx";
import { MovedLink } from "../../ui/moved-link.tsx";
import type { PageHandle } from "../../ui/page-handle.ts";
import { Section } from "../../ui/section.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { useView } from "../../ui/view.tsx";
import { CauseTrend } from "./cause-trend.tsx";
import { CodeMatrix } from "./code-matrix.tsx";
import { Moved } from "./moved.tsx";
import { Pareto } from "./pareto.tsx";
import { dimensions } from "./place.ts";
import { RateTrend } from "./rate-trend.tsx";
import { readDenials } from "./read-denials.server.ts";

export { ErrorPage as ErrorBoundary } from "../../ui/error-page.tsx";

export const handle: PageHandle = { title: "Denials" };
export const meta: MetaFunction = () => [{ title: "Denials · Dermledger" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  return readDenials(await openPage({ request, context }), new URL(request.url).searchParams);
}

export default function Denials() {
  const {
    causes,
    total,
    before,
    places,
    placesBefore,
    notCompared,
    trend,
    titles,
    dimension,
    rates,
    ratesBefore,
    sql,
    figures,
    targets,
    complete,
  } = useLoaderData<typeof loader>();
  const { view, link } = useView();
  if (total === null || total.claims === 0)
    return (
      <div className="panel px-4 py-8 text-ink-2">
        <EmptyNote what="denials" />
      </div>
    );
  const opened = link("/claims", { denial: "opened" });
  return (
    <div className="grid gap-5">
      <p className="text-ink-2">
        <Link
          to={opened}
          className="figures font-semibold text-ink no-underline hover:underline"
          title={moneyExact(total.denied_cents)}
        >
          {money(total.denied_cents)}
        </Link>{" "}
        {before && (
          <>
            <Moved now={total.denied_cents} before={before.total ?? 0} />{" "}
          </>
        )}
        denied, {period(view.from, view.to)}, at {counted(total.claims, "claim")};{" "}
        {money(total.recoverable_cents)} looks recoverable; {money(total.recovered_cents)} already
        came back.
        {rates?.value != null && (
          <>
            {" "}
            Of claims judged for the first time,{" "}
            <span title={intervalWords(rates.numerator, rates.n) || undefined}>
              {rateOf(rates.numerator, rates.n)}
            </span>{" "}
            {ratesBefore && (
              <ChangeNote
                now={{ value: rates.value, n: rates.n, isProportion: true }}
                before={{ value: ratesBefore.value, n: ratesBefore.n }}
                unit="rate"
                better="down"
                isInline
              />
            )}{" "}
            had{" "}
            <Link className="link underline" to={link("/claims", { remitted: "denied" })}>
              a line denied in full
            </Link>
            . <MovedLink kpi="initial_denial_rate" />
          </>
        )}
      </p>
      <div className="grid items-start gap-5 min-[1400px]:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <Section
          title="Why"
          exported={{ table: "denials-by-cause", rows: causes.length }}
          note="Bar: denied. Dark: came back. Tick: may come back in all."
          explained={{
            title: denialCauses.title,
            definition: denialCauses.definition,
            target: null,
            query: denialCauses.name,
            sql: sql.causes,
            claims: opened,
          }}
        >
          <Pareto causes={causes} total={total} before={before} />
        </Section>
        <div className="grid min-w-0 gap-5">
          <Section
            title="Who, with which code"
            exported={{ table: "denials-by-code", rows: places.length }}
            note={comparedWords(view, { rows: placesBefore, reason: notCompared }, "period")}
            explained={{
              title: denialsByPlace.title,
              definition: denialsByPlace.definition,
              target: denialsByPlace.target,
              query: denialsByPlace.name,
              sql: sql.places,
              claims: opened,
            }}
            aside={
              <Segmented
                label="Laid out by"
                choices={dimensions.map(({ by, title }) => ({
                  title,
                  to: link("/denials", { by: by === "payer" ? undefined : by }),
                  isChosen: by === dimension.by,
                }))}
              />
            }
          >
            <CodeMatrix rows={places} earlier={placesBefore} by={dimension} titles={titles} />
          </Section>
          <CauseTrend rows={trend} />
          <RateTrend months={figures} targets={targets} complete={complete} />
        </div>
      </div>
    </div>
  );
}
