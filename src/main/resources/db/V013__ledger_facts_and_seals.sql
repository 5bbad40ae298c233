-- Each act in the record gets its fact: where it happened and the codes and numbers that are counted
-- later. The turn is the transaction that wrote the row: once no older transaction is open, turn and id
-- give an order that no later row can slip into. Seals chain the rows in that order and sign the chain.
alter table ledger.entry
    add column turn        xid8 not null default pg_current_xact_id(),
    add column unit_code   text,
    add column unit_since  date,
    add column particulars jsonb not null default '{}',
    alter column person drop not null,
    alter column organisation drop not null;
create index entry_turn on ledger.entry (turn, id);
comment on column ledger.entry.person is 'absent when the public or a clock of the program acted';
comment on column ledger.entry.particulars is 'codes, numbers, days, units and random ids only';

create view ledger.published_fact as
    select turn, id, province, at, operation as kind, subject as about, unit_code, unit_since, particulars
    from ledger.entry;
comment on view ledger.published_fact is 'what happened, when and where, with nobody in it: everything is measured from here';

create table ledger.seal (
    position  bigint primary key,
    turn      xid8 not null,
    row_id    bigint not null,
    link      bytea not null,
    at        timestamptz not null,
    signature bytea not null
);
comment on column ledger.seal.position is 'how many rows stand under this seal, from the first on';
comment on column ledger.seal.link is 'SHA-256 over the link before and each row since, in their order';

grant select, insert on ledger.seal to binhan_app;
grant select on ledger.published_fact to binhan_app;
