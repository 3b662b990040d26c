-- claim_adjudication: every word about a claim, in the order of RULINGS 13; later steps work out what each undoes.
insert into claim_adjudication
with remark as (
  select adjudication_id, unnest(remark_codes) as remark from adjudication where len(remark_codes) > 0
  union all
  select adjudication_id, unnest(remark_codes) from adjudication_line where len(remark_codes) > 0),
flag as (
  select adjudication_id, bool_or(remark in ('MA18', 'N89', 'MA07')) as is_forwarded,
    bool_or(remark = 'MA130') as is_unprocessable
  from remark group by adjudication_id),
-- beside a proper reversal a CLP02 = 22 with a charge above 0 is the correction (RFI 288)
taken_back as (
  select distinct claim_id, payer from x_voice where status_code = '22' and charge_cents < 0),
word as (
  select v.adjudication_id, v.claim_id, v.remittance_id, '835' as origin, v.match_method, v.payer,
    v.remit_payer, v.sequence, v.spoken_on, v.trace_number, v.claim_no, v.payer_number, v.paid_cents,
    v.content_hash,
    case when v.status_code = '22' and v.charge_cents > 0 and t.claim_id is not null then 'word'
      when v.status_code = '22' then 'reversal' when v.status_code in ('23', '25') then 'none'
      else 'word' end as kind,
    coalesce(v.status_code in ('19', '20', '21') or a.crossover_payer is not null
      or a.crossover_code is not null or f.is_forwarded, false) as is_forwarded,
    coalesce(f.is_unprocessable, false) as is_unprocessable
  from x_voice v join adjudication a using (adjudication_id) left join flag f using (adjudication_id)
    left join taken_back t on t.claim_id = v.claim_id and t.payer = v.payer
  union all
  select adjudication_id, claim_id, null, 'cob', 'cob', payer, null, sequence, spoken_on, null, payer_no,
    payer_control_number, null, submission_id::varchar, 'word', false, false
  from x_cob)
select adjudication_id, claim_id, remittance_id, origin, match_method, payer, remit_payer, sequence,
  spoken_on,
  row_number() over (
    partition by claim_id
    order by spoken_on nulls last, kind <> 'reversal', sequence, trace_number, claim_no, payer_number,
      paid_cents, content_hash, adjudication_id),
  kind, null, null, null, is_forwarded, is_unprocessable
from word
order by claim_id;
