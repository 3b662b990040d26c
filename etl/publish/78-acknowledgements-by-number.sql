-- Answers in the order of the numbers they are found by: a claim's, else a batch's or group's. They hang on the rows of files alone:
-- an incremental publish adds those of the files that arrived.
insert into acknowledgement_by_number by name
select
  hash(number) as key, acknowledgement_id, file_id, segment_no, kind, level, source_entity, source_name, source_code,
  acknowledged_on, status_on, batch_reference, practice_npi, control_number, payer_control_number, category_code,
  status_code, action_code, message, group_control, st_control, verdict_code
from (
  select
    *,
    case
      when level in ('claim', 'line') then control_number
      when kind in ('999', '997') then group_control
      else batch_reference
    end as number
  from x_anew_acknowledgement
)
where number is not null
order by key, acknowledgement_id;
