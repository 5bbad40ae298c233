-- What somebody has written into a form of a case and not sent yet: theirs alone, one for each form, sealed
-- under the key of the case, gone when the form is taken.
create table chronicle.writing (
    province text not null,
    file     uuid not null,
    person   text not null,
    form     text not null,
    page     text not null,
    at       timestamptz not null,
    content  bytea not null,
    primary key (province, file, person, form),
    foreign key (province, file) references casefiles.file (province, id)
);
comment on column chronicle.writing.form is 'where the form is sent, below the address of the case; page likewise, where it stands';

alter table chronicle.writing enable row level security;
alter table chronicle.writing force row level security;
do $$
begin
    execute 'create policy owner on chronicle.writing to current_user using (true) with check (true)';
end $$;
create policy own on chronicle.writing to binhan_app
    using (access.me() = 'clock' or person = access.me() and casefiles.sees(province, file))
    with check (person = access.me() and casefiles.sees(province, file));
grant select, insert, update, delete on chronicle.writing to binhan_app;
