-- Grain: one kind of input: is it there, and how far does it reach? What is missing is "not known", never guessed.
select
  kind::VARCHAR as kind,
  files::INTEGER as files,
  first_on::DATE as first_on,
  last_on::DATE as last_on
from input_loaded
order by kind
