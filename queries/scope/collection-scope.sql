-- Money of claims in scope served in the twelve months ending 120 days before $as_of (whole months where that day ends one), as
-- known on $as_of. Net leaves out claims of which an earlier payer's word is not loaded (prior_payer). Source: KPIS §7.
collection_scope as not materialized (
  select
    claim_id, charge_cents, contractual_cents, payer_payment_cents, patient_payment_cents, refund_cents, is_first,
    prior_on is null or prior_on > $as_of::date as is_net
  from collected_day
  where posted_on <= $as_of::date and service_on <= $as_of::date - 120
    and service_on >= case
      when last_day($as_of::date - 120) = $as_of::date - 120
        then (date_trunc('month', $as_of::date - 120) - interval 11 month)::date
      else ($as_of::date - 120 - interval 12 month)::date + 1
    end
)
