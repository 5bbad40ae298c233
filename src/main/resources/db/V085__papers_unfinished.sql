-- What was written into a paper before it is issued: one per case and kind, sealed under the key of the case,
-- seen by whoever sees the case, gone with the issue.
create table papers.unfinished (
    province text not null,
    file     uuid not null,
    kind     text not null,
    edit     int not null check (edit > 0),
    at       timestamptz not null,
    by       text not null,
    content  bytea not null,
    primary key (province, file, kind),
    foreign key (province, file) references casefiles.file (province, id)
);

alter table papers.unfinished enable row level security;
alter table papers.unfinished force row level security;
create policy owner on papers.unfinished to current_user using (true) with check (true);
create policy seen on papers.unfinished to binhan_app
    using (casefiles.sees(province, file)) with check (casefiles.sees(province, file));

grant select, insert, update, delete on papers.unfinished to binhan_app;
