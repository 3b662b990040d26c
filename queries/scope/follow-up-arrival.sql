-- What files brought about a followed claim after people last said how it stands, and dated by $as_of: a payer's payment or
-- patient share (`paid`), what opens it again (`reversed`, `denied`, `rejected`). Each with the sentence that says so.
follow_up_arrival as materialized (
  select t.claim_id, t.kind, t.on_day, t.place, t.what
  from (
    select
      a.claim_id, 'paid' as kind, a.spoken_on as on_day, a.rank as place, j.file_id,
      a.payer || case
        when sum(s.paid_cents) > 0 then ' paid $' || format('{:,.2f}', sum(s.paid_cents) / 100)
          || ' on ' || strftime(a.spoken_on, '%b %-d, %Y')
          || case when sum(s.patient_cents) > 0
            then ' and left $' || format('{:,.2f}', sum(s.patient_cents) / 100) || ' to the patient' else '' end
        else ' left $' || format('{:,.2f}', sum(s.patient_cents) / 100) || ' to the patient on '
          || strftime(a.spoken_on, '%b %-d, %Y')
      end as what
    from claim_adjudication a
    join follow_up_latest using (claim_id)
    join adjudication j using (adjudication_id)
    join adjudication_share s using (adjudication_id, claim_id)
    where a.kind in ('word', 'repeat') and a.spoken_on <= $as_of::date
    group by a.claim_id, a.payer, a.spoken_on, a.rank, j.file_id
    having sum(s.paid_cents) > 0 or sum(s.patient_cents) > 0
    union all
    select
      a.claim_id, 'reversed', a.spoken_on, a.rank, j.file_id,
      a.payer || ' took its ' || case when coalesce(nullif(j.paid_cents, 0), u.paid_cents, 0) = 0 then 'answer' else 'payment' end
        || ' back on ' || strftime(a.spoken_on, '%b %-d, %Y')
    from claim_adjudication a
    join follow_up_latest using (claim_id)
    join adjudication j using (adjudication_id)
    left join adjudication u on u.adjudication_id = a.undoes
    where a.kind = 'reversal' and a.spoken_on <= $as_of::date
    union all
    select
      d.claim_id, 'denied', d.opened_on, a.rank, j.file_id,
      d.payer || ' denied $' || format('{:,.2f}', sum(d.denied_cents) / 100)
        || ' on ' || strftime(d.opened_on, '%b %-d, %Y')
        || ' (' || string_agg(distinct concat_ws('-', d.group_code, d.carc), ', ' order by concat_ws('-', d.group_code, d.carc)) || ')'
    from denial d
    join follow_up_latest using (claim_id)
    join adjudication j using (adjudication_id)
    join claim_adjudication a using (adjudication_id, claim_id)
    where d.opened_on <= $as_of::date and not d.is_expected and not d.is_duplicate and not d.patient_owes
    group by d.claim_id, d.opened_on, d.payer, a.rank, j.file_id
    union all
    select
      d.claim_id, 'denied', d.opened_on, 0, r.file_id,
      d.payer || ' denied $' || format('{:,.2f}', sum(d.denied_cents) / 100)
        || ' on ' || strftime(d.opened_on, '%b %-d, %Y')
        || ' (' || string_agg(distinct concat_ws('-', d.group_code, d.carc), ', ' order by concat_ws('-', d.group_code, d.carc)) || ')'
    from denial d
    join follow_up_latest using (claim_id)
    join claim c using (claim_id)
    join denial_row r on r.control_number = c.control_number and r.denied_on = d.opened_on and r.carc = d.carc
    where d.adjudication_id is null and d.opened_on <= $as_of::date and not d.is_expected and not d.patient_owes
    group by d.claim_id, d.opened_on, d.payer, r.file_id
    union all
    select
      s.claim_id, 'rejected', s.rejected_on, 0, s.reject_file_id,
      case s.rejected_by when '999' then 'its file was refused (999)' when 'denial export' then 'it was refused'
        else 'the ' || s.rejected_by || ' refused it' end
        || ' on ' || strftime(s.rejected_on, '%b %-d, %Y')
    from claim_submission s
    join follow_up_latest using (claim_id)
    where s.rejected_on <= $as_of::date
  ) t
  join source_file f on f.file_id = t.file_id
  join follow_up_latest l on l.claim_id = t.claim_id
  where f.loaded_at > l.said_at
)
