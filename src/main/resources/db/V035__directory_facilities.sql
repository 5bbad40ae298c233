-- Who helps where. What stands here is open to everybody: a place whose address is kept secret has neither commune nor
-- address in these rows, and serves no area smaller than a province. Its place lies sealed, under a key of its own.
create schema directory;

create table directory.facility (
    province       text not null,
    id             uuid not null,
    owner_province text,
    owner          bigint,
    kind           text not null,
    name           text not null,
    name_en        text not null default '',
    sealed         boolean not null,
    at_code        text,
    at_since       date,
    address        text not null default '',
    area_code      text not null,
    area_since     date not null,
    phones         text not null default '',
    hours          text not null default '',
    cost           text not null,
    for_whom       text not null default '',
    languages      text not null default '',
    eases          text not null default '',
    capacity       int check (capacity > 0),
    bring          text not null default '',
    remark         text not null default '',
    checked_on     date not null,
    checked_how    text not null check (checked_how in ('READ', 'CALLED')),
    source         text not null,
    edit           int not null default 1,
    withdrawn_at   timestamptz,
    withdrawn_why  text,
    primary key (province, id),
    check ((owner is null) = (owner_province is null)),
    check (not sealed or (at_code is null and address = '' and length(area_code) = 2)),
    check (kind <> 'SHELTER' or sealed)
);
create index facility_area on directory.facility (area_code) where withdrawn_at is null;
create index facility_no_owner on directory.facility (province) where owner is null;
create index facility_owner on directory.facility (owner_province, owner);
comment on table directory.facility is 'phones, for_whom, languages, eases: codes or numbers with commas; hours as people write them, T2-T6 07:30-17:00';
comment on column directory.facility.owner is 'the body that keeps the entry; absent for one that came with the program until a body has taken it up';

create table directory.place (
    province text not null,
    id       uuid not null,
    sealed   bytea not null,
    primary key (province, id),
    foreign key (province, id) references directory.facility (province, id)
);
comment on table directory.place is 'sealed: where a place lies whose address is secret';

-- Every edit with the open part as it stood after it.
create table directory.version (
    province text not null,
    id       uuid not null,
    edit     int not null,
    act      text not null check (act in ('ADDED', 'CHANGED', 'CHECKED', 'WITHDRAWN', 'BROUGHT_BACK')),
    at       timestamptz not null,
    person   text,
    body     jsonb not null,
    primary key (province, id, edit),
    foreign key (province, id) references directory.facility (province, id)
);

grant usage on schema directory to binhan_app;
grant select, insert, update on directory.facility, directory.place to binhan_app;
grant select, insert on directory.version to binhan_app;
