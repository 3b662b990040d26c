import { Link } from "@remix-run/react";
import { dollarsOf } from "#app/settings/form.ts";
import { ScrollRegion } from "#app/tables/scroll-region.tsx";
import { Section } from "#app/ui/section.tsx";
import { count, counted, moneyExact, nothing } from "#reports/format.ts";
import type { FeesData } from "./read-fees.server.ts";

type Row = FeesData["beside"][number];

/** What the payer allows now, beside the Medicare fee schedule that ships with the program. */
export function FeesBeside({ data }: { readonly data: FeesData }) {
  const { asked, beside, besideCount } = data;
  const source = beside.find(({ medicare_source }) => medicare_source !== null)?.medicare_source;
  return (
    <Section
      title={asked.payer ? `What ${asked.payer} allows` : "What payers allow"}
      note={`${counted(besideCount, "code")} billed in 12 months${beside.length < besideCount ? `; the first ${count(beside.length)} are shown, search for others` : ""}. Median of a unit over lines allowed in full.${source ? ` Medicare: ${source}.` : ""}`}
    >
      <ScrollRegion label="What is allowed, by code">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Family</th>
              <th scope="col" className="num">
                Lines
              </th>
              <th scope="col" className="num">
                Median allowed
              </th>
              <th scope="col" className="num">
                n
              </th>
              <th scope="col" className="num">
                Medicare, office
              </th>
              <th scope="col" className="num">
                Medicare, facility
              </th>
              <th scope="col">
                <span className="sr-only">Set</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {beside.map((row) => (
              <Beside key={`${row.code} ${row.modifier}`} row={row} payer={asked.payer} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}

function Beside({ row, payer }: { readonly row: Row; readonly payer: string }) {
  const { code, modifier, family, lines, median_cents, median_n } = row;
  const name = [code, modifier].filter(Boolean).join("-");
  const start = median_cents ?? row.medicare_cents;
  const form = new URLSearchParams({
    ...{ payer, code, modifier },
    allowed: start === null ? "" : dollarsOf(start),
  });
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="text-ink-2">{family ?? nothing}</td>
      <td className="num">{count(lines)}</td>
      <td className="num">{moneyExact(median_cents)}</td>
      <td className="num text-ink-2">{count(median_n)}</td>
      <td className="num">{moneyExact(row.medicare_cents)}</td>
      <td className="num">{moneyExact(row.medicare_facility_cents)}</td>
      <td className="text-right">
        <Link to={`?${form}#fee`} className="button no-underline" aria-label={`Set ${name}`}>
          Set
        </Link>
      </td>
    </tr>
  );
}
