-- What each payer said of each line, in order (DATA.md §3, RULINGS 7 and 13).
-- `prior_denied`: the word that the line had before, from the same payer, was a denial.
create temp table x_line_word as
with spoken as (
  select
    s.claim_id, s.line_no, a.sequence, a.payer, a.rank, a.adjudication_id, a.spoken_on, a.undone_on,
    s.charge_cents, s.paid_cents, s.allowed_cents, s.patient_cents, s.denied_cents, s.denied_patient_cents,
    s.is_denied, s.is_partly_denied, s.is_expected, s.group_code, s.carc, s.root_cause, s.remark_codes,
    s.is_soft or a.is_unprocessable as is_soft,
    coalesce(s.is_repeat, false) or a.kind = 'repeat' as is_repeat,
    s.denied_cents > 0 or s.denied_patient_cents > 0 as has_denial
  from adjudication_share s
  join claim_adjudication a using (adjudication_id, claim_id)
  where a.origin = '835' and a.kind in ('word', 'repeat') and a.spoken_on is not null
)
select
  *,
  coalesce(last_value(case when is_repeat then null else has_denial end ignore nulls) over before, false)
    as prior_denied,
  last_value(case when is_repeat then null else adjudication_id end ignore nulls) over before is not null as has_prior
from spoken
window before as (
  partition by claim_id, line_no, sequence, payer order by rank rows between unbounded preceding and 1 preceding
);
