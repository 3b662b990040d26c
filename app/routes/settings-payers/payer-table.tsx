import { Form, Link } from "@remix-run/react";
import { ScrollRegion } from "#app/tables/scroll-region.tsx";
import { Section } from "#app/ui/section.tsx";
import { count, counted, date, money } from "#reports/format.ts";
import type { PayersData } from "./read-payers.server.ts";

type Payer = PayersData["payers"][number];

/** Every payer as loaded; ticked ones are joined, a name opens what can be set. */
export function PayerTable({
  payers,
  chosen,
}: {
  readonly payers: readonly Payer[];
  readonly chosen: string | undefined;
}) {
  return (
    <Section
      title="Payers as loaded"
      note="Tick two or more to show them under one name. Open a payer to set its class and flags, or to see the names files use for it."
    >
      <Form method="get" preventScrollReset>
        <ScrollRegion label="Payers as loaded">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">Payer</th>
                <th scope="col">Class</th>
                <th scope="col">Class from</th>
                <th scope="col" className="num">
                  Names
                </th>
                <th scope="col" className="num">
                  Claims
                </th>
                <th scope="col" className="num">
                  Open with it
                </th>
                <th scope="col">Last remittance</th>
              </tr>
            </thead>
            <tbody>
              {payers.map((payer) => (
                <Row key={payer.payer} payer={payer} isChosen={payer.payer === chosen} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        <div className="border-t border-line px-4 py-3">
          <button type="submit" className="button">
            Join the ticked payers …
          </button>
        </div>
      </Form>
    </Section>
  );
}

function Row({ payer, isChosen }: { readonly payer: Payer; readonly isChosen: boolean }) {
  return (
    <tr data-shown={isChosen || undefined}>
      <th scope="row" className="!whitespace-normal">
        <span className="flex items-center gap-2.5">
          <input
            type="checkbox"
            name="join"
            value={payer.payer}
            aria-label={`Join ${payer.payer}`}
            className="size-4"
          />
          <Link
            to={`?payer=${encodeURIComponent(payer.payer)}`}
            className="link"
            aria-current={isChosen ? "true" : undefined}
          >
            {payer.payer}
          </Link>
        </span>
      </th>
      <td>
        {payer.class}
        {payer.is_capitated && <span className="text-ink-2">, capitated</span>}
      </td>
      <td className="text-ink-2">
        {payer.is_class_set
          ? `set by you; the rules say ${payer.rule_class}`
          : `rule: ${payer.rule_source ?? "none fits"}`}
      </td>
      <td className="num">{count(payer.names)}</td>
      <td className="num">{count(payer.claims)}</td>
      <td className="num">{money(payer.open_cents)}</td>
      <td>
        {payer.last_remittance_on ? (
          date(payer.last_remittance_on)
        ) : (
          <span className="text-ink-3" title={`${counted(payer.claims, "claim")}, no 835 loaded`}>
            none loaded
          </span>
        )}
      </td>
    </tr>
  );
}
