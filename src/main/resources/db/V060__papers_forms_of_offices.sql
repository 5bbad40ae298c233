-- Forms that an office made its own in Word: each version stays.
create table papers.template (
    province text not null,
    office   bigint not null,
    kind     text not null,
    version  int not null check (version > 0),
    docx     bytea not null,
    at       timestamptz not null,
    by       text not null,
    primary key (province, office, kind, version)
);
grant select, insert on papers.template to binhan_app;
