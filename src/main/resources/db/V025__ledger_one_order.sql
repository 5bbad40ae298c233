-- The record is read in one order, that of its turns; the numbers alone need no index of their own, and
-- every act is cheaper by it.
alter table ledger.entry drop constraint entry_pkey;
drop index ledger.entry_turn;
alter table ledger.entry add primary key (turn, id);
