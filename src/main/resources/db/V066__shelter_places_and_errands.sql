-- Places to sleep in shelters, one row each. Who has a place is not here: a stay is a random number, and the
-- way from a case to it stands behind the wall of that case. Nothing is kept of a stay that is over.
create schema shelter;

create table shelter.place (
    province text not null,
    facility uuid not null,
    n        int not null check (n > 0),
    suits    text[] not null check (cardinality(suits) > 0),
    people   int not null check (people > 0),
    closed   boolean not null default false,
    stay     uuid unique,
    until    timestamptz,
    taken    boolean not null default false,
    primary key (province, facility, n),
    foreign key (province, facility) references directory.facility (province, id),
    check ((stay is null) = (until is null)),
    check (stay is not null or not taken)
);
comment on column shelter.place.suits is 'whom it suits: codes of vn.binhan.shelter.Suits';
comment on column shelter.place.people is 'how many people it takes in at once';
comment on column shelter.place.until is 'a hold that nobody took up by then counts no more; nothing has to run for that';

create table shelter.link (
    province text not null,
    file     uuid not null,
    stay     uuid not null,
    primary key (province, file, stay),
    foreign key (province, file) references casefiles.file (province, id)
);
create unique index link_stay on shelter.link (stay);
alter table shelter.link enable row level security;
alter table shelter.link force row level security;
create policy owner on shelter.link to current_user using (true) with check (true);
create policy seen on shelter.link to binhan_app
    using (casefiles.sees(province, file)) with check (casefiles.sees(province, file));

-- Who may be shown the address of a place, once.
create table shelter.errand (
    id                uuid primary key,
    person            text not null,
    facility_province text not null,
    facility          uuid not null,
    stay              uuid not null,
    reason            text not null,
    named_at          timestamptz not null,
    until             timestamptz not null,
    claimed_at        timestamptz,
    shown_at          timestamptz,
    foreign key (facility_province, facility) references directory.facility (province, id)
);
create index errand_person on shelter.errand (person, until);
comment on column shelter.errand.claimed_at is 'the address is being opened; one opening at a time, for a minute';

grant usage on schema shelter to binhan_app;
grant select, insert, update, delete on shelter.place, shelter.errand to binhan_app;
grant select, insert, delete on shelter.link to binhan_app;
