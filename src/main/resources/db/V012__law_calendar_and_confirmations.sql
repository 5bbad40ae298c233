-- The working calendar as people know it and what reviewers say of the rules. Both belong to the
-- nation and are only added to: the newest row of a year, a day or a rule counts, the others are its
-- history.
create schema law;

create table law.calendar_year (
    year       int not null check (year between 2000 and 2100),
    id         bigint generated always as identity,
    evidence   text not null check (evidence in ('UNVERIFIED', 'READ', 'VERIFIED')),
    source     text not null,
    reason     text not null,
    known_from timestamptz not null,
    province   text,
    person     bigint,
    primary key (year, id)
);
comment on table law.calendar_year is 'a year without a row is not written: nothing may be counted through it';

create table law.calendar_day (
    day        date not null,
    id         bigint generated always as identity,
    kind       text not null check (kind in ('OFF', 'WORKING', 'ORDINARY')),
    occasion   text not null,
    evidence   text not null check (evidence in ('UNVERIFIED', 'READ', 'VERIFIED')),
    source     text not null,
    reason     text not null,
    known_from timestamptz not null,
    province   text,
    person     bigint,
    primary key (day, id)
);
comment on column law.calendar_day.known_from is 'when the program learned it; person is absent for what came with the program';

create table law.review (
    rule     text not null,
    from_day date not null,
    id       bigint generated always as identity,
    line     text not null,
    verdict  text not null check (verdict in ('VERIFIED', 'DISPUTED')),
    body     text not null,
    on_day   date not null,
    note     text not null,
    at       timestamptz not null,
    province text not null,
    person   bigint not null,
    primary key (rule, from_day, id)
);
comment on column law.review.line is 'the rule as it read when it was reviewed: a rule that reads otherwise today is not reviewed';

grant usage on schema law to binhan_app;
grant select, insert on law.calendar_year, law.calendar_day, law.review to binhan_app;
