-- Grain: adjustment reason code (CARC) that a denial loaded has. In our own words.
select c.carc::varchar as carc, c.title::varchar as title
from carc c
semi join denial using (carc)
order by c.carc
