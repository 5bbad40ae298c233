-- The people of cases: what is known of them lies sealed under the case's key, one field a row, behind
-- the same wall as the case. Members of staff and their kin are known by marks in the vault only.
create schema parties;

create table parties.party (
    province text not null,
    id       uuid not null,
    file     uuid not null,
    role     text not null check (role in ('SURVIVOR', 'USED_VIOLENCE', 'CHILD', 'REPORTER', 'WITNESS', 'OTHER')),
    added_at timestamptz not null,
    added_by text not null,
    primary key (province, id)
);
create index party_file on parties.party (province, file, added_at);

create table parties.field (
    province text not null,
    party    uuid not null,
    kind     text not null check (kind in ('NAME', 'BIRTH_YEAR', 'PHONE', 'CITIZEN_NUMBER', 'ADDRESS')),
    sealed   bytea not null,
    primary key (province, party, kind),
    foreign key (province, party) references parties.party (province, id) on delete cascade
);

create table parties.search (
    province   text not null,
    id         bigint generated always as identity,
    person     text not null,
    at         timestamptz not null,
    about      text not null check (about in ('OTHERS', 'SELF_OR_KIN', 'POSSIBLY_KIN')),
    checked_by text,
    checked_at timestamptz,
    primary key (province, id)
);
create index search_alert on parties.search (province, at desc) where about <> 'OTHERS';
comment on column parties.search.about is 'a row stands for every search, so that writing it tells nothing';

do $$
declare
    one text;
begin
    foreach one in array array['party', 'field'] loop
        execute format('alter table parties.%I enable row level security', one);
        execute format('alter table parties.%I force row level security', one);
        execute format('create policy owner on parties.%I to current_user using (true) with check (true)', one);
    end loop;
end $$;
create policy seen on parties.party to binhan_app
    using (casefiles.sees(province, file)) with check (casefiles.sees(province, file));
create policy seen on parties.field to binhan_app
    using (exists (select from parties.party p where p.province = field.province and p.id = field.party))
    with check (exists (select from parties.party p where p.province = field.province and p.id = field.party));

grant usage on schema parties to binhan_app;
grant select, insert, delete on parties.party, parties.field to binhan_app;
grant select, insert on parties.search to binhan_app;
grant update (checked_by, checked_at) on parties.search to binhan_app;

create schema kinship;

-- Whose marks lie in the vault, and under which key: one for each member of staff.
create table kinship.circle (
    province text not null,
    person   bigint not null,
    kept_as  uuid not null,
    primary key (province, person)
);
create unique index circle_kept_as on kinship.circle (province, kept_as);

create table kinship.mark (
    province    text not null,
    id          uuid not null,
    person      bigint not null,
    relation    text not null check (relation in ('SELF', 'SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'HOUSEHOLD')),
    numbered    boolean not null,
    declared_at timestamptz not null,
    ended_at    timestamptz,
    primary key (province, id),
    foreign key (province, person) references kinship.circle (province, person)
);
create index mark_person on kinship.mark (province, person);
comment on column kinship.mark.numbered is 'whether a telephone or citizen number was given; without one a match is only possible';

grant usage on schema kinship to binhan_app;
grant select, insert on kinship.circle, kinship.mark to binhan_app;
grant update (ended_at) on kinship.mark to binhan_app;

-- A match of names alone does not hide the case; it keeps the place closed until the province clears it.
alter table casefiles.conflict
    add column cleared_at timestamptz,
    add column cleared_by text;
grant update (cleared_at, cleared_by) on casefiles.conflict to binhan_app;

-- An erased case is there for nobody.
drop policy seen on casefiles.file;
create policy seen on casefiles.file for select to binhan_app
    using (casefiles.sees(province, id, holder) and (state <> 'ERASED' or access.me() = 'clock'));

-- Erasing takes two people: one asks, the head of the unit confirms or declines.
create table casefiles.erasure (
    province   text not null,
    id         bigint generated always as identity,
    file       uuid not null,
    asked_by   text not null,
    asked_at   timestamptz not null,
    reason     text not null,
    basis      text not null,
    settled_by text,
    settled_at timestamptz,
    confirmed  boolean,
    primary key (province, id),
    foreign key (province, file) references casefiles.file (province, id)
);
create unique index erasure_open on casefiles.erasure (province, file) where settled_at is null;

alter table casefiles.erasure enable row level security;
alter table casefiles.erasure force row level security;
do $$
begin
    execute 'create policy owner on casefiles.erasure to current_user using (true) with check (true)';
end $$;
create policy seen on casefiles.erasure to binhan_app
    using (casefiles.sees(province, file)) with check (access.me() = asked_by or casefiles.sees(province, file));
grant select, insert on casefiles.erasure to binhan_app;
grant update (settled_by, settled_at, confirmed) on casefiles.erasure to binhan_app;

-- A case that I may ask to be erased: it is there, not erased, and I am in no conflict.
create function casefiles.erasable(of_province text, of_file uuid) returns bigint
    language sql stable security definer set search_path = pg_catalog as $$
    select f.holder from casefiles.file f
    where f.province = of_province and f.id = of_file and f.state <> 'ERASED'
      and not exists (select from casefiles.conflict c
                      where c.province = of_province and c.file = of_file and c.person = access.me())
      and not exists (select from casefiles.erasure e
                      where e.province = of_province and e.file = of_file and e.settled_at is null);
$$;
