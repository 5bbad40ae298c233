-- Who owns a report: asked since when and until when, who took it, why it passed on, and the alarms of
-- each turn. Nothing of what was told. A report is there for whoever sees the cover of its case, so for
-- nobody in conflict; whoever was asked once still sees that they were.
create schema response;

create table response.report (
    province      text not null,
    file          uuid not null,
    unit          bigint not null,
    door          text not null,
    danger        boolean not null,
    official      boolean not null,
    commune_code  text,
    commune_since date,
    came_at       timestamptz not null,
    state         text not null default 'OPEN'
        check (state in ('OPEN', 'VERIFIED', 'DOUBTED', 'UNFOUNDED', 'NOT_OURS')),
    acted_at      timestamptz,
    edit          int not null default 1,
    primary key (province, file)
);
comment on column response.report.official is 'an official or their kin is said to be involved';
create index report_place on response.report (province, commune_code, came_at);

create table response.assignment (
    province     text not null,
    id           bigint generated always as identity,
    file         uuid not null,
    asked_as     text not null,
    organisation bigint,
    since        timestamptz not null,
    due          timestamptz not null,
    taken_by     text,
    taken_at     timestamptz,
    act_due      timestamptz,
    ended_at     timestamptz,
    ended_by     text,
    primary key (province, id),
    foreign key (province, file) references response.report (province, file)
);
create unique index assignment_current on response.assignment (province, file) where ended_at is null;
create index assignment_file on response.assignment (province, file, id);
create index assignment_due on response.assignment (due) where ended_at is null and taken_at is null;

create table response.asked (
    province   text not null,
    assignment bigint not null,
    file       uuid not null,
    person     text not null,
    primary key (province, assignment, person),
    foreign key (province, assignment) references response.assignment (province, id)
);
create index asked_person on response.asked (person, assignment);
create index asked_file on response.asked (province, file, person);

create table response.alarm (
    province   text not null,
    id         bigint generated always as identity,
    file       uuid not null,
    assignment bigint not null,
    kind       text not null,
    raised_at  timestamptz not null,
    primary key (province, id),
    unique (province, assignment, kind),
    foreign key (province, assignment) references response.assignment (province, id)
);
create index alarm_file on response.alarm (province, file);

create table response.service_level (
    province         text primary key,
    answer           int not null check (answer > 0),
    answer_in_danger int not null check (answer_in_danger > 0),
    act              int not null check (act > 0),
    act_in_danger    int not null check (act_in_danger > 0)
);
comment on table response.service_level is 'minutes; a province without a row has the usual ones';

-- Whoever was asked may know that it was so, unless the case must not exist for them.
create function response.was_asked(of_province text, of_file uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from response.asked a
                   where a.province = of_province and a.file = of_file and a.person = access.me())
       and not exists (select from casefiles.conflict c
                       where c.province = of_province and c.file = of_file and c.person = access.me()
                         and c.source <> 'POSSIBLE');
$$;

do $$
declare
    one text;
begin
    foreach one in array array['report', 'assignment', 'asked', 'alarm'] loop
        execute format('alter table response.%I enable row level security', one);
        execute format('alter table response.%I force row level security', one);
        execute format('create policy owner on response.%I to current_user using (true) with check (true)', one);
    end loop;
end $$;

create policy seen on response.report to binhan_app
    using (casefiles.sees(province, file)) with check (casefiles.sees(province, file));
create policy seen on response.assignment to binhan_app
    using (casefiles.sees(province, file) or response.was_asked(province, file))
    with check (casefiles.sees(province, file));
create policy seen on response.asked to binhan_app
    using (casefiles.sees(province, file) or response.was_asked(province, file))
    with check (casefiles.sees(province, file));
create policy seen on response.alarm to binhan_app
    using (casefiles.sees(province, file)) with check (casefiles.sees(province, file));

grant usage on schema response to binhan_app;
grant select, insert, update, delete on response.report, response.assignment, response.asked, response.alarm to binhan_app;
grant select, insert, update, delete on response.service_level to binhan_app;
