-- What a child's file waits for, so that the page of the case from which it came can say it to whoever may
-- know of the file, and to nobody else.
alter table children.file add column plan_by timestamptz, add column separate_by timestamptz;
comment on column children.file.plan_by is 'by when an approved plan has to be there; absent once it is';
comment on column children.file.separate_by is 'by when a separation has to be decided; absent when none waits';
update children.file set plan_by = due;
