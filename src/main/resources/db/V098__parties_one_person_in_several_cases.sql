-- One person may stand in several cases. That they are one is a link between the two cases, with what it
-- rests on; it merges nothing, is there only for those who may see both cases, and is undone at any time.
create table parties.link (
    province  text not null,
    id        uuid not null,
    file      uuid not null,
    party     uuid not null,
    other_file  uuid not null,
    other_party uuid not null,
    verdict   text not null check (verdict in ('SAME', 'ANOTHER')),
    basis     text not null check (basis in ('SHE_SAYS', 'PAPERS', 'KNOWN_TO_WORKER', 'DETAILS')),
    agreeing  text[] not null,
    told_at   timestamptz not null,
    told_by   text not null,
    undone_at timestamptz,
    undone_by text,
    undone_why text check (undone_why in ('MISTAKEN', 'NEW_EVIDENCE', 'SHE_ASKS', 'TAKEN_OUT')),
    primary key (province, id),
    foreign key (province, party) references parties.party (province, id) on delete cascade,
    foreign key (province, other_party) references parties.party (province, id) on delete cascade,
    check (party < other_party),
    check (file <> other_file)
);
create unique index link_standing on parties.link (province, party, other_party) where undone_at is null;
create index link_file on parties.link (province, file);
create index link_other_file on parties.link (province, other_file);
create index link_other_party on parties.link (province, other_party);
comment on column parties.link.agreeing is 'in which fields the two agreed by their blind index on that day; no value';

alter table parties.link enable row level security;
alter table parties.link force row level security;
do $$
begin
    execute 'create policy owner on parties.link to current_user using (true) with check (true)';
end $$;
create policy seen on parties.link to binhan_app
    using (casefiles.sees(province, file) and casefiles.sees(province, other_file))
    with check (casefiles.sees(province, file) and casefiles.sees(province, other_file));
grant select, insert, delete on parties.link to binhan_app;
grant update (undone_at, undone_by, undone_why) on parties.link to binhan_app;

-- From whom a case is kept because a person of it is the same as one of another case.
alter table casefiles.tie add column carried boolean not null default false;
comment on column casefiles.tie.carried is 'from what another case says of the same person; goes when they are found to be two';
drop index casefiles.tie_standing;
create unique index tie_standing on casefiles.tie (province, file, person, source, party, carried)
    nulls not distinct where until is null;
