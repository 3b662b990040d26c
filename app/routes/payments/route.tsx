import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { daysToPayment } from "#queries/payments/days-to-payment.ts";
import { lagSplit } from "#queries/payments/lag-split.ts";
import { daysWords, money, moneyExact, period, rateOf } from "#reports/format.ts";
import { comparedWords } from "../../compared/compared-words.ts";
import { openPage } from "../../page.server.ts";
import { CashPanel } from "../../ui/cash-panel.tsx";
import { ChangeNote } from "../../ui/change-note.tsx";
import { MovedLink } from "../../ui/moved-link.tsx";
import type { PageHandle } from "../../ui/page-handle.ts";
import { Section } from "../../ui/section.tsx";
import { useView } from "../../ui/view.tsx";
import { ChecksAside } from "./checks-aside.tsx";
import { LagSplit } from "./lag-split.tsx";
import { PayerDays } from "./payer-days.tsx";
import { readPayments } from "./read-payments.server.ts";
import { UnmatchedCash } from "./unmatched-cash.tsx";

export { ErrorPage as ErrorBoundary } from "../../ui/error-page.tsx";

export const handle: PageHandle = { title: "Payments" };
export const meta: MetaFunction = () => [{ title: "Payments · Dermledger" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  return readPayments(await openPage({ request, context }));
}

export default function Payments() {
  const data = useLoaderData<typeof loader>();
  const { view, link } = useView();
  const all = data.shares.find((row) => row.payer === "ALL PAYERS");
  return (
    <div className="grid gap-5">
      <p className="text-ink-2">
        <strong className="figures font-semibold text-ink" title={moneyExact(data.cashKpi?.value)}>
          {money(data.cashKpi?.value)}
        </strong>{" "}
        {data.cashBefore && (
          <ChangeNote
            now={{ value: data.cashKpi?.value }}
            before={{ value: data.cashBefore.value }}
            unit="money"
            better="up"
            isInline
          />
        )}{" "}
        came in, {period(view.from, view.to)}. <MovedLink kpi="cash" />
        {data.median?.value != null && (
          <>
            {" "}
            Half of the paid claims were paid within {daysWords(data.median.value)} of submission,
            nine of ten within {daysWords(data.p90?.value)}
            {all?.day_30_rate != null && (
              <>; {rateOf(all.day_30_rate * all.day_30_claims, all.day_30_claims)} by day 30</>
            )}
            .
          </>
        )}
      </p>
      <Section
        title="Days to payment by payer"
        exported={{ table: "days-to-payment", rows: data.payers.length }}
        note={`From the first submission. Bar: from the middle claim to the slowest tenth. Shares: of claims that have had that many days. ${comparedWords(view, data.earlier, "period")}`}
        explained={{
          title: daysToPayment.title,
          definition: daysToPayment.definition,
          target: daysToPayment.target,
          query: daysToPayment.name,
          sql: data.sql.days,
          claims: link("/claims", { paid: "period" }),
          ...(data.median ? { n: data.median.n, pending: data.median.pending } : {}),
        }}
      >
        <PayerDays payers={data.payers} earlier={data.earlier.rows} shares={data.shares} />
      </Section>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
        <Section
          title="Where the days go"
          exported={{ table: "days-by-step", rows: data.lags.length }}
          note="Median days: billing (service to submission), acceptance, payer (to its first remittance)."
          explained={{
            title: lagSplit.title,
            definition: lagSplit.definition,
            target: lagSplit.target,
            query: lagSplit.name,
            sql: data.sql.lags,
          }}
        >
          <LagSplit lags={data.lags} />
        </Section>
        <CashPanel cash={data.cash} id="payments-cash" height={300} />
      </div>
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <ChecksAside adjustments={data.adjustments} />
        <UnmatchedCash rows={data.unmatched} />
      </div>
    </div>
  );
}
