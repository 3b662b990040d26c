-- Grain: one row per claim within reach that stands in a project on $as_of; its money as in `projects`, which sums it.
with /* filters */
chosen as (
  select * from follow_up_member_figure
)
select
  f.claim_id::varchar as claim_id,
  c.control_number::varchar as control_number,
  concat_ws(', ', t.last_name, t.first_name)::varchar as patient,
  c.service_on::date as service_on,
  coalesce(w.payer, c.payer)::varchar as payer,
  w.status::varchar as word,
  w.code::varchar as code,
  w.root_cause::varchar as root_cause,
  w.from_on::date as word_on,
  f.added_on::date as added_on,
  f.status::varchar as status,
  f.is_open::boolean as is_open,
  f.assignee_id::varchar as assignee_id,
  f.next_on::date as next_on,
  f.touched_on::date as touched_on,
  f.at_stake_cents::bigint as at_stake_cents,
  f.open_cents::bigint as open_cents,
  f.recovered_cents::bigint as recovered_cents,
  f.written_off_cents::bigint as written_off_cents,
  f.other_cents::bigint as other_cents,
  f.minutes::double as minutes
from chosen f
join claim c on c.claim_id = f.claim_id
left join patient t on t.patient_id = c.patient_id
left join claim_status w on w.claim_id = f.claim_id and w.from_on <= $as_of::date and $as_of::date < w.to_on
order by f.is_open desc, f.open_cents desc, f.at_stake_cents desc, f.claim_id
