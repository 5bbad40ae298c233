-- Finding a person without a readable index: keyed hashes of numbers, and of name with birth year cut
-- to so few bits that several people share each value. Names themselves lie sealed beside them.

-- The keys of the hashes, by epoch; wrapped by the province's key.
create table vault.index_epoch (
    province    text not null,
    epoch       integer not null,
    bits        integer not null check (bits between 4 and 32),
    complete    boolean not null,
    kek_version integer not null,
    wrapped     bytea not null,
    made_at     timestamptz not null,
    primary key (province, epoch),
    foreign key (province, kek_version) references vault.province_key (province, version)
);
comment on column vault.index_epoch.bits is 'how much of the hash of name and birth year is kept: log2(people / 5)';
comment on column vault.index_epoch.complete is 'false while people are still being written into it';

-- One person of one case, sealed under the case's key.
create table vault.party (
    province text not null,
    party    uuid not null,
    case_id  uuid not null,
    epoch    integer not null,
    identity bytea not null,
    primary key (province, party)
);
comment on column vault.party.epoch is 'the newest epoch in which this person is written';
create index party_case on vault.party (province, case_id);
create index party_epoch on vault.party (province, epoch);

create table vault.token (
    province text not null,
    epoch    integer not null,
    field    text not null check (field in ('CITIZEN', 'OLD_CITIZEN', 'PHONE', 'NAME_AND_YEAR')),
    token    bytea not null,
    party    uuid not null,
    primary key (province, epoch, field, token, party)
);
create index token_party on vault.token (province, party);

-- Searches by person, for the quota.
create table vault.search (
    province text not null,
    id       bigint generated always as identity,
    person   bigint not null,
    at       timestamptz not null,
    primary key (province, id)
);
create index search_person on vault.search (province, person, at);

grant select, insert, delete on vault.index_epoch, vault.party, vault.token to binhan_app;
grant update (kek_version, wrapped, complete) on vault.index_epoch to binhan_app;
grant update (epoch, identity) on vault.party to binhan_app;
grant select, insert on vault.search to binhan_app;
