-- Claims whose paid lines were allowed less than 90 % of what was expected and $10 too little in all, by payer. What is missing:
-- expected − allowed; what a line stood allowed ends with a denial of it (line_allowed). Sequestration and the reduction of second
-- procedures are in neither (line_underpayment). `why` tells by what it was expected, with n and from where to where, where that is
-- a habit.
short_claim as (
  select
    u.claim_id, u.payer,
    sum(u.expected_cents - u.allowed_cents) as short_cents,
    u.payer || ' allowed $' || format('{:,.2f}', sum(u.allowed_cents) / 100) || ' on '
      || strftime(max(u.from_on), '%b %-d, %Y') || ' where $' || format('{:,.2f}', sum(u.expected_cents) / 100)
      || ' was expected for ' || string_agg(distinct l.code, ', ' order by l.code) || ' ('
      || case arg_max(u.basis, (u.expected_cents - u.allowed_cents, -u.line_no))
        when 'fee' then 'your expected fee'
        when 'medicare' then 'Medicare fee schedule' || coalesce(
          ', as usually allowed to the clinician, n '
          || arg_max(u.basis_n, (u.expected_cents - u.allowed_cents, -u.line_no))::varchar, ', national amount')
        else 'what it usually allows, n ' || arg_max(u.basis_n, (u.expected_cents - u.allowed_cents, -u.line_no))::varchar
      end
      || coalesce(
        ', 8 of 10 $' || format('{:,.2f}', nullif(sum(e.low_cents), sum(e.high_cents)) / 100)
          || ' to $' || format('{:,.2f}', sum(e.high_cents) / 100),
        ''
      )
      || case when bool_or(u.is_reduced) then ', second procedure at half' else '' end || ')' as why
  from line_underpayment u
  join service_line l using (claim_id, line_no)
  left join line_expected e using (claim_id, line_no, payer)
  where u.from_on <= $as_of::date and $as_of::date < u.to_on and ($claim_id::varchar is null or u.claim_id = $claim_id)
  group by u.claim_id, u.payer
  having sum(u.expected_cents - u.allowed_cents) >= 1000
)
