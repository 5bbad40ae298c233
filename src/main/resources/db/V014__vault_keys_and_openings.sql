-- The vault: wrapped keys, who opened what, what was erased. Nothing here opens without the root key,
-- which lies in a file outside the data folder. No column names anybody.
create schema vault;

-- The key of a province, wrapped by the root key; a new version replaces the old one, which goes.
create table vault.province_key (
    province text not null,
    version  integer not null,
    root     text not null,
    wrapped  bytea not null,
    made_at  timestamptz not null,
    primary key (province, version)
);
comment on column vault.province_key.root is 'the fingerprint of the root key that wrapped it';

-- The key of one case, wrapped by its province's key. Without this row the case is gone for good.
create table vault.case_key (
    province    text not null,
    case_id     uuid not null,
    key_id      integer not null,
    kek_version integer not null,
    wrapped     bytea not null,
    made_at     timestamptz not null,
    primary key (province, case_id),
    foreign key (province, kek_version) references vault.province_key (province, version)
);
create index case_key_version on vault.case_key (province, kek_version);

-- What was erased, why and on which legal basis; never what it was about.
create table vault.erased (
    province    text not null,
    case_id     uuid not null,
    at          timestamptz not null,
    by_province text not null,
    by_person   bigint not null,
    reason      text not null,
    basis       text not null,
    primary key (province, case_id)
);

-- Openings by person, for the quota; the record itself is the ledger.
create table vault.opening (
    province      text not null,
    id            bigint generated always as identity,
    person        bigint not null,
    at            timestamptz not null,
    case_province text not null,
    case_id       uuid not null,
    purpose       text not null,
    fields        integer not null,
    place_fields  integer not null,
    primary key (province, id)
);
comment on column vault.opening.province is 'the province that keeps the account of the person';
create index opening_person on vault.opening (province, person, at);

grant usage on schema vault to binhan_app;
grant select, insert, delete on vault.province_key to binhan_app;
grant select, insert, delete on vault.case_key to binhan_app;
grant update (kek_version, wrapped) on vault.case_key to binhan_app;
-- To hold a row against a change by others PostgreSQL asks for a right to update it.
grant update (made_at) on vault.province_key to binhan_app;
grant select, insert on vault.erased, vault.opening to binhan_app;
