-- Grain: one file that is not among $known (SHA-256 of those loaded when a month was closed) and tells something dated up to
-- the month's last day ($to); by load and name. What its own ledger entries come to: dated before $from they move what the
-- month opened with, from $from to $to a line of the bridge. Entries made anew from other files' rows stand under those.
-- Source of the definition: PRODUCT.md, reports; the lines are ar-bridge's.
with
  late as (
    select f.file_id, f.name, f.kind, f.loaded_at
    from source_file as f
    where f.status in ('loaded', 'partial')
      and f.duplicate_transactions < f.transactions
      and f.sha256 not in (select unnest(cast($known as VARCHAR[])))
  ),
  told as (
    select file_id, posted_on as told_on from ledger_entry
    union all select file_id, paid_on from remittance
    union all select file_id, submitted_on from submission
    union all select file_id, acknowledged_on from acknowledgement
    union all select file_id, denied_on from denial_row
    union all select file_id, posted_on from transaction_posting
  ),
  touching as (
    select distinct t.file_id
    from told as t
    semi join late as l on l.file_id = t.file_id
    where t.told_on <= cast($to as DATE)
  ),
  posted as (
    select
      e.file_id,
      e.claim_id,
      e.posted_on < cast($from as DATE) as is_before,
      e.kind,
      e.amount_cents
    from ledger_entry as e
    semi join touching as t on t.file_id = e.file_id
    where e.posted_on <= cast($to as DATE)
  ),
  effect as (
    select
      file_id,
      count(distinct claim_id) as claims,
      sum(
        case
          when kind in ('charge', 'refund') then amount_cents
          when kind in ('payer_payment', 'patient_payment', 'contractual', 'prior_payer', 'write_off')
            then -amount_cents
          else 0
        end
      ) filter (is_before) as opening,
      sum(amount_cents) filter (not is_before and kind = 'charge') as charges,
      sum(amount_cents) filter (not is_before and kind in ('payer_payment', 'patient_payment')) as payments,
      sum(amount_cents) filter (not is_before and kind in ('contractual', 'prior_payer')) as contractual,
      sum(amount_cents) filter (not is_before and kind = 'write_off') as write_offs,
      sum(amount_cents) filter (not is_before and kind = 'refund') as refunds
    from posted
    group by file_id
  )
select
  l.name::VARCHAR as name,
  l.kind::VARCHAR as kind,
  l.loaded_at::VARCHAR as loaded_at,
  coalesce(e.claims, 0)::INTEGER as claims,
  coalesce(e.opening, 0)::BIGINT as opening_cents,
  coalesce(e.charges, 0)::BIGINT as charges_cents,
  coalesce(e.payments, 0)::BIGINT as payments_cents,
  coalesce(e.contractual, 0)::BIGINT as contractual_cents,
  coalesce(e.write_offs, 0)::BIGINT as write_offs_cents,
  coalesce(e.refunds, 0)::BIGINT as refunds_cents
from late as l
semi join touching as t on t.file_id = l.file_id
left join effect as e on e.file_id = l.file_id
order by l.loaded_at, l.name
