import { appealView } from "./appeal-view.ts";
import { overpaymentView } from "./overpayment-view.ts";
import { projectViews } from "./project-view.ts";
import { isWhole, type Reach, wholeReach } from "./reach.ts";

/**
 * `follow_up`, as queries see it: what people did about claims, of the office where the dashboard has it open, else without
 * rows. What was taken back is gone, and ids lead to today's claims. A temp view of each connection: it shadows nothing.
 * Behind the wall of a reach (wall.ts) it shows claims within it alone, and no notes to who may not see patients. With it
 * the views of projects (project-view.ts), overpayments (overpayment-view.ts) and appeals (appeal-view.ts); `project_id` is that of a click about a whole one.
 */
export function followUpView(office: string | null, reach: Reach = wholeReach): string {
  const note = reach.hasPatients ? "note" : "null::varchar as note";
  const columns = `event_id, f.batch_id, done_at, on_day, by_id, kind, status, reason, assignee_id, ${note}, channel,
    payer_reference, outcome, minutes, next_on, b.project_id`;
  const reached = (claimId: string) => `${claimId} in (select claim_id from temp.main.reach_claim)`;
  const within = isWhole(reach) ? null : reached;
  const projects = projectViews(office, within, note);
  if (office === null) {
    return `create or replace temp view follow_up as
      select null::varchar as event_id, null::varchar as batch_id, null::timestamp as done_at, null::date as on_day,
        null::varchar as by_id, null::varchar as kind, null::varchar as status, null::varchar as reason,
        null::varchar as assignee_id, null::varchar as note, null::varchar as channel,
        null::varchar as payer_reference, null::varchar as outcome, null::integer as minutes,
        null::date as next_on, null::varchar as project_id, null::varchar as claim_id
      where false; ${projects}; ${overpaymentView(office)}; ${appealView(office)}`;
  }
  return `create or replace temp view follow_up as
    select ${columns}, coalesce(a.claim_id, f.claim_id) as claim_id
    from ${office}.follow_up as f
    left join claim_alias as a on a.birth_id = f.claim_id
    left join ${office}.project_batch as b on b.batch_id = f.batch_id
    where f.kind <> 'undo' and ${within === null ? "true" : within("coalesce(a.claim_id, f.claim_id)")}
      and not exists (select 1 from ${office}.follow_up as u where u.kind = 'undo' and u.undoes = f.batch_id);
    ${projects}; ${overpaymentView(office)}; ${appealView(office)}`;
}
