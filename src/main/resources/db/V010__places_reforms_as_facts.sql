-- What is known of places is only ever added: units, the reforms that made and ended them, and the
-- undoing of a wrong reform. What stands is read through views; nothing is overwritten.

create table places.loading (
    id         bigint generated always as identity primary key,
    known_from timestamptz not null default now(),
    origin     text not null,
    report     text not null
);
comment on table places.loading is 'one loading of official tables and its report, as JSON';

create table places.reform (
    id         bigint generated always as identity primary key,
    kind       text not null check (kind in ('MERGE', 'SPLIT', 'RENAME', 'LEVEL', 'REORGANISATION')),
    on_day     date not null,
    province   text not null,
    basis      text not null,
    source     text not null,
    loading    bigint references places.loading (id),
    known_from timestamptz not null default now()
);
comment on column places.reform.on_day is 'the day in the world; known_from is the moment we learned it';
comment on column places.reform.province is 'the code of the province to which it belongs, after it';

create table places.undoing (
    reform     bigint primary key references places.reform (id),
    known_from timestamptz not null default now(),
    person     bigint,
    reason     text not null
);

create table places.record (
    code        text not null,
    valid_from  date not null,
    reform      bigint references places.reform (id),
    level       text not null check (level in ('nation', 'province', 'district', 'commune')),
    name        text not null,
    name_en     text,
    kind        text not null,
    parent_code text,
    parent_from date,
    known_from  timestamptz not null default now(),
    unique nulls not distinct (code, valid_from, reform)
);
comment on column places.record.reform is 'the reform that made the unit; absent for units of the first list, whose foundation is not known';

create table places.link (
    reform     bigint not null references places.reform (id),
    from_code  text not null,
    from_since date not null,
    to_code    text not null,
    to_since   date not null,
    whole      boolean not null,
    share      numeric check (share > 0 and share <= 1),
    primary key (reform, from_code, from_since, to_code, to_since)
);
comment on column places.link.share is 'the share of people, only where a source gives one; never used for cases';

create table places.ending (
    reform bigint not null references places.reform (id),
    code   text not null,
    since  date not null,
    primary key (reform, code, since)
);
create index ending_unit on places.ending (code, since);

create table places.hamlet (
    reform     bigint not null references places.reform (id),
    from_code  text not null,
    from_since date not null,
    name       text not null,
    search     text not null,
    to_code    text not null,
    to_since   date not null,
    primary key (reform, from_code, from_since, search)
);
comment on table places.hamlet is 'which hamlet of a cut unit went where';

-- The rows of the first list and its reforms, one reform for each province that was made.
insert into places.reform (kind, on_day, province, basis, source)
select case when on_day = '2026-04-30' then 'LEVEL' else 'MERGE' end, on_day, to_code, basis,
       'danh mục kèm theo chương trình'
from places.succession
group by to_code, to_since, on_day, basis
order by on_day, to_code;

insert into places.reform (kind, on_day, province, basis, source) values
    ('REORGANISATION', '2025-07-01', '56', 'Nghị quyết 1667/NQ-UBTVQH15', 'danh mục kèm theo chương trình');

insert into places.link (reform, from_code, from_since, to_code, to_since, whole)
select r.id, s.from_code, s.from_since, s.to_code, s.to_since, s.whole
from places.succession s
join places.reform r on r.province = s.to_code and r.on_day = s.on_day and r.kind in ('MERGE', 'LEVEL');

insert into places.ending (reform, code, since)
select distinct reform, from_code, from_since from places.link;

insert into places.ending (reform, code, since)
select id, '582', '2021-01-01' from places.reform where kind = 'REORGANISATION';

insert into places.record (code, valid_from, reform, level, name, name_en, kind, parent_code, parent_from)
select u.code, u.valid_from,
       (select min(l.reform) from places.link l where l.to_code = u.code and l.to_since = u.valid_from),
       u.level, u.name, u.name_en, u.kind, u.parent_code, u.parent_from
from places.unit u;

drop table places.succession;
drop table places.unit;

create view places.standing as
select r.* from places.reform r
where not exists (select from places.undoing x where x.reform = r.id);

create view places.unit as
select u.code, u.valid_from,
       (select min(r.on_day) from places.ending e join places.standing r on r.id = e.reform
        where e.code = u.code and e.since = u.valid_from) as valid_to,
       u.level, u.name, u.name_en, u.kind, u.parent_code, u.parent_from, u.reform
from places.record u
where u.reform is null or exists (select from places.standing r where r.id = u.reform);

create view places.succession as
select l.from_code, l.from_since, l.to_code, l.to_since, r.on_day, l.whole, r.basis, l.reform, l.share
from places.link l join places.standing r on r.id = l.reform;

grant select on all tables in schema places to binhan_app;
grant insert on places.loading, places.reform, places.undoing, places.record, places.link,
    places.ending, places.hamlet to binhan_app;
