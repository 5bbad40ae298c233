-- What he answers for beyond the no-contact order. A dossier is a case of its own; the row here says what it is
-- and when the clock has to look at it. The way from her case to a dossier stands behind the wall of her case
-- alone; nothing of a dossier leads back. Works for the community are a public list of each commune.
create schema accountability;

create table accountability.dossier (
    province  text not null,
    file      uuid not null,
    matter    text not null,
    opened_at timestamptz not null,
    stage     text not null,
    waits     boolean not null,
    due       timestamptz,
    look_at   timestamptz,
    primary key (province, file),
    foreign key (province, file) references casefiles.file (province, id)
);
comment on column accountability.dossier.stage is 'as the story says, for lists; the story decides';
comment on column accountability.dossier.waits is 'whether somebody has still something to do';
comment on column accountability.dossier.due is 'the next moment by which somebody has to act; absent when none is known';
comment on column accountability.dossier.look_at is 'when time alone next changes something; absent when it does not';
create index dossier_look on accountability.dossier (look_at) where look_at is not null;
create index dossier_waits on accountability.dossier (province, due) where waits;

create table accountability.link (
    province text not null,
    file     uuid not null,
    dossier  uuid not null,
    asked_at timestamptz not null,
    primary key (province, file, dossier),
    foreign key (province, file) references casefiles.file (province, id)
);
comment on column accountability.link.file is 'her case, or the order that he broke; the row is there for whoever sees that';
create index link_dossier on accountability.link (province, dossier);

do $$
declare
    one text;
begin
    foreach one in array array['dossier', 'link'] loop
        execute format('alter table accountability.%I enable row level security', one);
        execute format('alter table accountability.%I force row level security', one);
        execute format('create policy owner on accountability.%I to current_user using (true) with check (true)', one);
        execute format('create policy seen on accountability.%I to binhan_app
            using (casefiles.sees(province, file)) with check (casefiles.sees(province, file))', one);
    end loop;
end $$;

create table accountability.work (
    id            uuid primary key,
    province      text not null,
    organisation  bigint not null,
    name          text not null,
    discussed_on  date not null,
    recognised_at timestamptz not null,
    recognised_by text not null,
    ended_at      timestamptz
);
comment on table accountability.work is 'small public works that a Chair recognised after the people spoke about them';
create index work_of on accountability.work (province, organisation);

-- What waits for somebody, counted for the menu of every page: who asks is proven once, not once a row.
create function accountability.due(who text, before timestamptz) returns int
    language plpgsql stable security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
    if access.me() is distinct from who then
        return 0;
    end if;
    return (
        select count(distinct d.file) from casefiles.membership m
        join accountability.dossier d on d.province = m.province and d.file = m.file and d.waits and d.due < before
        where m.person = who and m.since <= clock_timestamp() and m.until > clock_timestamp()
          and not exists (select from casefiles.conflict c
                          where c.province = d.province and c.file = d.file and c.person = who
                            and c.source <> 'POSSIBLE'));
end $$;
revoke execute on function accountability.due(text, timestamptz) from public;

grant usage on schema accountability to binhan_app;
grant select, insert, update, delete on accountability.dossier, accountability.link to binhan_app;
grant select, insert, update on accountability.work to binhan_app;
grant execute on function accountability.due(text, timestamptz) to binhan_app;
