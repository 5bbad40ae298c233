-- Dossiers of both rooms lie in tables of one shape: what it is about, how it stands, whether somebody has
-- still something to do, by when.
alter table measures.dossier add column waits boolean;
update measures.dossier set waits = due is not null;
alter table measures.dossier alter column waits set not null;
comment on column measures.dossier.waits is 'whether somebody has still something to do';
drop index measures.dossier_due;
create index dossier_waits on measures.dossier (province, due) where waits;

alter table accountability.dossier rename column matter to kind;
alter table accountability.dossier rename column stage to state;
