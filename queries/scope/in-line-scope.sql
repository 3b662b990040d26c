-- What all filters leave, of any table that names what filters ask of its lines (line_filter).
/* in scope */
and (len($provider::varchar[]) = 0 or list_contains($provider::varchar[], provider_id))
and (len($cpt_family::varchar[]) = 0 or list_contains($cpt_family::varchar[], family))
