-- What the claim-level filters leave, of any table that names practice, location, payer and class of its claims.
(len($practice::varchar[]) = 0 or list_contains($practice::varchar[], practice_id))
and (len($location::varchar[]) = 0 or list_contains($location::varchar[], location_id))
and (len($payer::varchar[]) = 0 or list_contains($payer::varchar[], primary_payer))
and (len($payer_class::varchar[]) = 0 or list_contains($payer_class::varchar[], payer_class))
