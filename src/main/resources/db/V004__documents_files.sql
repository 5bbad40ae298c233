-- Originals, kept by what they contain and never changed.
create schema documents;

create table documents.file (
    province   text not null,
    sha256     bytea not null,
    media_type text not null,
    bytes      bigint not null,
    content    bytea not null,
    added_at   timestamptz not null,
    primary key (province, sha256)
);

grant usage on schema documents to binhan_app;
grant select, insert on documents.file to binhan_app;
