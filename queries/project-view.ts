/** Of a connection's wall: which claims, by the column that names them. */
type Within = (claimId: string) => string;

const projectColumns = `project_id, batch_id, done_at, on_day, by_id, kind, name, payer, root_cause, owner_id, is_closed, outcome`;

/**
 * `follow_up_project` and `follow_up_project_claim`, as queries see them: what was done to projects and which claims were put
 * in or taken out, of the office where the dashboard has it open, else without rows. What was taken back is gone, and ids
 * lead to today's claims. Behind a wall claims within it alone, and only projects that hold one; `has_others` says that there
 * are claims beyond, not how many.
 */
export function projectViews(office: string | null, within: Within | null, note: string): string {
  if (office === null) return emptyViews;
  const claimId = "coalesce(a.claim_id, c.claim_id)";
  const undone = (alias: string) =>
    `exists (select 1 from ${office}.project_undo as u where u.undoes = ${alias}.batch_id)`;
  const resolved = `from ${office}.project_claim as c left join claim_alias as a on a.birth_id = c.claim_id where not ${undone("c")}`;
  const isWithin = within === null ? "true" : within(claimId);
  const others = `select c.project_id ${resolved} and not (${isWithin})
    group by c.project_id, c.claim_id having arg_max(c.kind, c.done_at) = 'added'`;
  const own = `select c.project_id ${resolved} and ${isWithin}`;
  return `create or replace temp view follow_up_project_claim as
      select c.project_id, c.batch_id, c.done_at, c.on_day, c.by_id, ${claimId} as claim_id, c.kind ${resolved} and ${isWithin};
    create or replace temp view follow_up_project as
      select ${projectColumns}, ${note}, ${within === null ? "false" : `v.project_id in (${others})`} as has_others
      from ${office}.project_version as v
      where not ${undone("v")} ${within === null ? "" : `and v.project_id in (${own})`}`;
}

const emptyViews = `create or replace temp view follow_up_project_claim as
    select null::varchar as project_id, null::varchar as batch_id, null::timestamp as done_at, null::date as on_day,
      null::varchar as by_id, null::varchar as claim_id, null::varchar as kind
    where false;
  create or replace temp view follow_up_project as
    select null::varchar as project_id, null::varchar as batch_id, null::timestamp as done_at, null::date as on_day,
      null::varchar as by_id, null::varchar as kind, null::varchar as name, null::varchar as payer,
      null::varchar as root_cause, null::varchar as owner_id, null::boolean as is_closed, null::varchar as outcome,
      null::varchar as note, null::boolean as has_others
    where false`;
