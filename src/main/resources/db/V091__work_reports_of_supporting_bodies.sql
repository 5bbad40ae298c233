-- A body that supports the one in the lead says how far its own part is; only the body in the lead,
-- or the owner of the plan, says how far the whole is. Every report so far has moved the whole.
alter table work.progress add column part boolean not null default false;
comment on column work.progress.part is 'whether the percentage speaks of the body''s own part and left that of the line as it was';
