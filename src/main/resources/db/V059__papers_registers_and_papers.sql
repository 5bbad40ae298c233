-- Official papers. A register belongs to an office and leads to no case: it holds numbers, days and kinds.
-- The paper itself lies behind the wall of its case, sealed under its key, and is never changed.
create schema papers;

create table papers.book (
    province text not null,
    office   bigint not null,
    year     int not null,
    book     text not null,
    last     int not null check (last > 0),
    primary key (province, office, year, book)
);
comment on table papers.book is 'the last number given; the row is held until the giving commits';

create table papers.register (
    province text not null,
    office   bigint not null,
    year     int not null,
    book     text not null,
    number   int not null check (number > 0),
    kind     text not null,
    day      date not null,
    primary key (province, office, year, book, number),
    foreign key (province, office, year, book) references papers.book
);

create table papers.paper (
    province text not null,
    file     uuid not null,
    id       uuid not null,
    kind     text not null,
    office   bigint not null,
    year     int not null,
    book     text not null,
    number   int not null,
    at       timestamptz not null,
    by       text not null,
    content  bytea not null,
    origins  bytea not null,
    primary key (province, file, id),
    unique (province, office, year, book, number),
    foreign key (province, file) references casefiles.file (province, id),
    foreign key (province, office, year, book, number) references papers.register
);

alter table papers.paper enable row level security;
alter table papers.paper force row level security;
create policy owner on papers.paper to current_user using (true) with check (true);
create policy seen on papers.paper to binhan_app
    using (casefiles.sees(province, file)) with check (casefiles.sees(province, file));

grant usage on schema papers to binhan_app;
grant select, insert, update on papers.book to binhan_app;
grant select, insert on papers.register to binhan_app;
grant select, insert, delete on papers.paper to binhan_app;
