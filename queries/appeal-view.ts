/**
 * `follow_up_appeal`, as queries see it: which clicks logged that an appeal was sent, or how it ended, one row per claim and
 * click that was not taken back. It stands on the view `follow_up`, and so behind the same wall.
 *
 * @param office catalog of the office; null: the dashboard does not have it open
 */
export function appealView(office: string | null): string {
  if (office === null)
    return `create or replace temp view follow_up_appeal as
      select null::varchar as claim_id, null::varchar as batch_id, null::varchar as appeal_id, null::varchar as kind,
        null::varchar as outcome
      where false`;
  return `create or replace temp view follow_up_appeal as
    select distinct f.claim_id, f.batch_id, e.appeal_id, e.kind, e.outcome
    from follow_up as f
    join ${office}.appeal_event as e on e.batch_id = f.batch_id`;
}
