/**
 * `follow_up_overpayment`, as queries see it: what people said of overpayments (42 CFR 401.305), one row per claim and click
 * that was not taken back. It stands on the view `follow_up`, and so behind the same wall.
 *
 * @param office catalog of the office; null: the dashboard does not have it open
 */
export function overpaymentView(office: string | null): string {
  if (office === null)
    return `create or replace temp view follow_up_overpayment as
      select null::varchar as claim_id, null::varchar as batch_id, null::timestamp as done_at, null::date as on_day,
        null::varchar as mark, null::date as since_on
      where false`;
  return `create or replace temp view follow_up_overpayment as
    select f.claim_id, f.batch_id, f.done_at, f.on_day, m.mark, m.since_on
    from follow_up as f
    join ${office}.overpayment_mark as m on m.batch_id = f.batch_id
    where f.kind = 'overpayment'`;
}
