-- A case whose danger nobody has judged yet stands in lists beside those in raised danger, as the table of the
-- triage says it: little that is known is not little danger.
update cases.standing set danger = 2 where level is null and danger = 0;
comment on column cases.standing.danger is 'the order of lists: 4 immediate, 3 high, 2 raised or not judged, 1 standard';
