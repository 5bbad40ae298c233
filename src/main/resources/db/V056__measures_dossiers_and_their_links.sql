-- Measures towards the person who used violence. A dossier is a case of its own; the row here says what it
-- is and when the clock has to look at it. The way from her case to a dossier stands behind the wall of her
-- case alone: nothing of a dossier leads back.
create schema measures;

create table measures.dossier (
    province  text not null,
    file      uuid not null,
    kind      text not null,
    opened_at timestamptz not null,
    state     text not null,
    due       timestamptz,
    look_at   timestamptz,
    primary key (province, file),
    foreign key (province, file) references casefiles.file (province, id)
);
comment on column measures.dossier.state is 'as the story says, for lists; the story decides';
comment on column measures.dossier.due is 'the next moment by which somebody has to act; absent when nothing waits';
comment on column measures.dossier.look_at is 'when time alone next changes something; absent when it does not';
create index dossier_look on measures.dossier (look_at) where look_at is not null;
create index dossier_due on measures.dossier (province, due) where due is not null;

create table measures.link (
    province text not null,
    file     uuid not null,
    dossier  uuid not null,
    asked_at timestamptz not null,
    primary key (province, file, dossier),
    foreign key (province, file) references casefiles.file (province, id)
);
comment on column measures.link.file is 'her case; the row is there for whoever sees that';

do $$
declare
    one text;
begin
    foreach one in array array['dossier', 'link'] loop
        execute format('alter table measures.%I enable row level security', one);
        execute format('alter table measures.%I force row level security', one);
        execute format('create policy owner on measures.%I to current_user using (true) with check (true)', one);
        execute format('create policy seen on measures.%I to binhan_app
            using (casefiles.sees(province, file)) with check (casefiles.sees(province, file))', one);
    end loop;
end $$;

grant usage on schema measures to binhan_app;
grant select, insert, update, delete on measures.dossier, measures.link to binhan_app;
