-- x_place(submission_id, location_id): where a bill's services were given.
create temp table x_place as
select b.submission_id, x_location(b.location_npi, b.location_name, s.npi is not null) as location_id
from submission b left join x_shared_npi s on s.npi = coalesce(b.location_npi, '')
where b.location_npi is not null or b.location_name is not null;
