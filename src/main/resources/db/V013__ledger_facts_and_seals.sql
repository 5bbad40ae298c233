-- The record becomes two logs: acts (who did what) and facts (what happened, with nobody in it). The
-- turn is the transaction that wrote the row: once no older transaction is open, turn and id give an
-- order that no later row can slip into. Seals chain the rows in that order and sign the chain.
alter table ledger.entry
    add column turn    xid8 not null default pg_current_xact_id(),
    add column field   text,
    add column purpose text;
create index entry_turn on ledger.entry (turn, id);
create index entry_person on ledger.entry (province, person, at);

create table ledger.fact (
    province    text not null,
    id          bigint generated always as identity,
    turn        xid8 not null default pg_current_xact_id(),
    at          timestamptz not null,
    kind        text not null,
    unit_code   text not null,
    unit_since  date not null,
    about       text not null,
    particulars jsonb not null,
    primary key (province, id)
);
create index fact_turn on ledger.fact (turn, id);
comment on table ledger.fact is 'codes, numbers, days, units and random ids only: everything is measured from here';

create table ledger.seal (
    log       text not null,
    position  bigint not null,
    turn      xid8 not null,
    row_id    bigint not null,
    link      bytea not null,
    at        timestamptz not null,
    signature bytea not null,
    primary key (log, position)
);
comment on column ledger.seal.position is 'how many rows of the log stand under this seal, from the first on';
comment on column ledger.seal.link is 'SHA-256 over the link before and each row since, in their order';

grant select, insert on ledger.fact, ledger.seal to binhan_app;
