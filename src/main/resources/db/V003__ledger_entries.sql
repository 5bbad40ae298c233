-- The record: one row for every act of a person, written in the act's own transaction. It names no
-- survivor and quotes no text that people wrote; rows are only ever added.
create schema ledger;

create table ledger.entry (
    province     text not null,
    id           bigint generated always as identity,
    at           timestamptz not null,
    person       bigint not null,
    duty         text not null,
    organisation bigint not null,
    operation    text not null,
    subject      text not null,
    primary key (province, id)
);
create index entry_subject on ledger.entry (province, subject);

grant usage on schema ledger to binhan_app;
grant select, insert on ledger.entry to binhan_app;
