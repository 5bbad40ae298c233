-- What was done about a report: to whom it was told as the law asks, and every check as it was written.
-- What people saw, heard and know lies sealed in the case; beside it stand codes alone.
create table response.told (
    province text not null,
    id       bigint generated always as identity,
    file     uuid not null,
    duty     text not null,
    rule     text not null,
    at       timestamptz not null,
    by       text not null,
    primary key (province, id),
    unique (province, file, duty),
    foreign key (province, file) references response.report (province, file)
);

create table response.verdict (
    province   text not null,
    file       uuid not null,
    version    int not null,
    at         timestamptz not null,
    by         text not null,
    result     text not null,
    regime     text not null,
    crime      boolean not null,
    beside     boolean not null,
    sealed     bytea not null,
    reader     text,
    read_by    text,
    read_at    timestamptz,
    agreed     boolean,
    primary key (province, file, version),
    foreign key (province, file) references response.report (province, file)
);
comment on column response.verdict.beside is 'somebody else wrote a version at the same time; both are kept, the first counts';
comment on column response.verdict.reader is 'who is asked to read a report without enough grounds a second time';
create index verdict_reader on response.verdict (reader) where read_by is null;

-- The receiver whom she would rather have (Law 13/2022, Article 19): a person decides, tells her, and
-- only then sends.
create table response.other_receiver (
    province text not null,
    file     uuid not null,
    receiver text not null,
    told_how text not null check (told_how in ('TOLD', 'NOT_REACHED')),
    told_at  timestamptz not null,
    told_by  text not null,
    sent_at  timestamptz,
    sent_by  text,
    primary key (province, file),
    foreign key (province, file) references response.report (province, file),
    check (sent_at is null or sent_at >= told_at)
);

do $$
declare
    one text;
begin
    foreach one in array array['told', 'verdict', 'other_receiver'] loop
        execute format('alter table response.%I enable row level security', one);
        execute format('alter table response.%I force row level security', one);
        execute format('create policy owner on response.%I to current_user using (true) with check (true)', one);
        execute format('create policy seen on response.%I to binhan_app
            using (casefiles.sees(province, file)) with check (casefiles.sees(province, file))', one);
    end loop;
end $$;

grant select, insert, delete on response.told, response.verdict, response.other_receiver to binhan_app;
grant update (read_by, read_at, agreed) on response.verdict to binhan_app;
grant update (sent_at, sent_by) on response.other_receiver to binhan_app;
