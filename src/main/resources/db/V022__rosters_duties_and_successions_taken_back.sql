-- Who is on duty: a weekly pattern, days on which somebody else stands in, deputies, and the unit above.
create schema rosters;

create table rosters.shift (
    province     text not null,
    id           bigint generated always as identity,
    organisation bigint not null,
    weekday      int not null check (weekday between 1 and 7),
    from_minute  int not null check (from_minute between 0 and 1439),
    until_minute int not null check (until_minute between 0 and 1439),
    person       bigint not null,
    primary key (province, id)
);
create index shift_organisation on rosters.shift (province, organisation);
comment on column rosters.shift.weekday is '1 is Monday; a shift that does not end later than it begins runs into the next day';

create table rosters.stand_in (
    province     text not null,
    id           bigint generated always as identity,
    organisation bigint not null,
    on_day       date not null,
    from_minute  int not null check (from_minute between 0 and 1439),
    until_minute int not null check (until_minute between 0 and 1439),
    person       bigint not null,
    primary key (province, id)
);
create index stand_in_organisation on rosters.stand_in (province, organisation, on_day);

create table rosters.deputy (
    province     text not null,
    id           bigint generated always as identity,
    organisation bigint not null,
    person       bigint not null,
    primary key (province, id),
    unique (province, organisation, person)
);

create table rosters.above (
    province     text not null,
    organisation bigint not null,
    above        bigint not null,
    primary key (province, organisation)
);
comment on column rosters.above.above is 'the unit that takes over when nobody here may; without one the province does';

grant usage on schema rosters to binhan_app;
grant select, insert, delete on all tables in schema rosters to binhan_app;
grant update on rosters.above to binhan_app;

-- A succession that was written down wrongly is taken back, not removed.
alter table access.organisation_succession
    add column undone_at timestamptz,
    add column undone_by text;
