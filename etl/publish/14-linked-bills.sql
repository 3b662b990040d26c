-- Bills that a number or the likeness of their accounts links (DATA.md §2). x_link(submission_id, other, is_bound): each
-- bill's one REF*F8; x_alike(submission_id, other, is_alike): bills with an equal line, for one patient on one day.

-- practice × number that a bill refers to × account and dates it stands for (CLP07, 277CA REF*1K, CLM01 itself)
create temp table x_asked as
select original_reference as reference from x_sub where original_reference is not null
union
select payer_control_number from submission_payer where payer_control_number is not null;

create temp table x_reference as
select distinct practice, reference, plain, service_on, service_to from (
  select payee as practice, payer_number as reference, plain, service_on, service_to from x_adj
  union all
  select s.practice, k.payer_control_number, s.plain, k.service_on, k.service_on
  from acknowledgement k join x_sub s on s.plain = x_plain(k.control_number)
    and s.practice = coalesce(k.practice_npi, s.practice)
  union all
  select practice, control_number, plain, service_on, service_to from x_sub)
where reference in (from x_asked) and plain is not null
-- a number that stands for many accounts ("0", "NONE") stands for none
qualify count(distinct plain) over (partition by practice, reference) <= 3;

-- REF*F8 of a replacement or void, and the earlier payer's number on the next payer's bill
create temp table x_link as
with reference as (
  select submission_id, original_reference as reference, frequency <> '1' as is_bound
  from x_sub where original_reference is not null
  union
  select submission_id, payer_control_number, false from submission_payer
  where payer_control_number is not null),
candidate as (
  select r.submission_id, r.is_bound, t.submission_id as other,
    s.service_on <= t.service_to and t.service_on <= s.service_to as meets,
    t.submitted_on <= s.submitted_on as is_before, t.submitted_on, t.content_hash
  from reference r
    join x_sub s using (submission_id)
    join x_reference x on x.practice = s.practice and x.reference = r.reference
    join x_sub t on t.practice = s.practice and t.plain = x.plain and t.submission_id <> s.submission_id
  where coalesce(x.service_on <= t.service_to and t.service_on <= x.service_to, true))
select submission_id, other, is_bound from candidate
where is_bound or coalesce(meets, true)
qualify row_number() over (
  partition by submission_id
  order by is_bound desc, meets desc nulls last, is_before desc nulls last, submitted_on, content_hash,
    other) = 1;

-- CLM01 up to a suffix: a separator or letter and 1–3 digits
create temp table x_alike as
with stemmed as (
  select submission_id, practice, member_id, provider_npi, service_on, upper(control_number) as number,
    regexp_extract(upper(control_number), '^(.+?)(?:[-_./ #]|[A-Z])[0-9]{1,3}$', 1) as stem,
    regexp_matches(upper(control_number), '[-_./ #][0-9]{1,3}$') as is_separated,
    regexp_matches(stem, '[0-9]') as has_digit
  from x_sub),
pair as (
  select a.submission_id, b.submission_id as other,
    coalesce(a.number = b.stem or b.number = a.stem
      or a.stem <> '' and a.stem = b.stem
        and (a.is_separated and b.is_separated or a.has_digit), false) as is_alike
  from stemmed a join stemmed b using (practice, member_id, provider_npi, service_on)
  where a.submission_id < b.submission_id and a.number <> b.number)
select distinct p.submission_id, p.other, p.is_alike
from pair p
  join submission_line x using (submission_id)
  join submission_line y on y.submission_id = p.other and y.code = x.code and y.charge_cents = x.charge_cents;

drop table x_asked;
