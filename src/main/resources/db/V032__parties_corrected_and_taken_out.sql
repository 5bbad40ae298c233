-- What was written down wrongly about a person is corrected, and a person who does not belong into the
-- case is taken out. What stood there before stays sealed under the case's key, as its history, and goes
-- with that key.
alter table parties.party
    add column edit int not null default 1,
    add column taken_out_at timestamptz,
    add column taken_out_by text,
    add column taken_out_why text check (taken_out_why in ('NOT_OF_THIS_CASE', 'WRITTEN_TWICE', 'WRONG_ROLE'));
alter table parties.field
    add column edit int not null default 1,
    add column until timestamptz;
alter table parties.field drop constraint field_pkey;
alter table parties.field add primary key (province, party, kind, edit);
create unique index field_now on parties.field (province, party, kind) where until is null;
comment on column parties.field.edit is 'which writing of this field it is, bound into its envelope from the second on';
grant update (edit, taken_out_at, taken_out_by, taken_out_why) on parties.party to binhan_app;
grant update (until) on parties.field to binhan_app;

-- Because of which person of the case it does not exist for somebody: when that person goes, so does what
-- came from them alone. Whatever is older than this table came from nobody in particular and stays.
create table casefiles.tie (
    province text not null,
    id       bigint generated always as identity,
    file     uuid not null,
    person   text not null,
    source   text not null,
    party    uuid,
    since    timestamptz not null,
    until    timestamptz,
    primary key (province, id),
    foreign key (province, file) references casefiles.file (province, id)
);
create unique index tie_standing on casefiles.tie (province, file, person, source, party)
    nulls not distinct where until is null;

alter table casefiles.tie enable row level security;
alter table casefiles.tie force row level security;
do $$
begin
    execute 'create policy owner on casefiles.tie to current_user using (true) with check (true)';
end $$;
create policy clock on casefiles.tie to binhan_app
    using (access.me() = 'clock') with check (access.me() = 'clock');
grant select, insert on casefiles.tie to binhan_app;
grant update (until) on casefiles.tie to binhan_app;

insert into casefiles.tie (province, file, person, source, since)
select province, file, person, source, since from casefiles.conflict where source <> 'TOLD';
