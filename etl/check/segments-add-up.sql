-- severity: warning
-- meaning: Every segment of every file was used, is of a kind listed as not used, or is an issue.
-- action: Please report the file's name and kind: the program has lost count of some of its segments.
select name, kind, segments, segments_used, segments_unused, segments_issue
from source_file
where segments <> segments_used + segments_unused + segments_issue
