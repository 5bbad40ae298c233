-- Who took a relative back stays kept from the cases of that relative, however the person of the case is corrected later.
alter table casefiles.tie add column kept boolean not null default false;
comment on column casefiles.tie.kept is 'the relative through whom it came was taken back: only taking the person of the case out ends it';
grant update (kept) on casefiles.tie to binhan_app;
