-- Children's files (Decree 56/2017). A child's file is a case of its own with its own key, people and story;
-- that it came from a case is known on the side of that case only.
create schema children;

create table children.file (
    province  text not null,
    file      uuid not null,
    opened_at timestamptz not null,
    due       timestamptz,
    primary key (province, file),
    foreign key (province, file) references casefiles.file (province, id)
);
comment on column children.file.due is 'by when somebody has to act next, as its story says; absent when nothing waits';

create table children.link (
    province text not null,
    file     uuid not null,
    child    uuid not null,
    primary key (province, file, child),
    foreign key (province, file) references casefiles.file (province, id)
);
create unique index link_child on children.link (child);

do $$
declare
    one text;
begin
    foreach one in array array['file', 'link'] loop
        execute format('alter table children.%I enable row level security', one);
        execute format('alter table children.%I force row level security', one);
        execute format('create policy owner on children.%I to current_user using (true) with check (true)', one);
        execute format('create policy seen on children.%I to binhan_app
            using (casefiles.sees(province, file)) with check (casefiles.sees(province, file))', one);
    end loop;
end $$;

grant usage on schema children to binhan_app;
grant select, insert, update, delete on children.file, children.link to binhan_app;
