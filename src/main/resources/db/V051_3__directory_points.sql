-- Where an open entry stands, as its keeper read it from a map. A secret place has none, as it has no address.
alter table directory.facility add column latitude numeric(7, 5);
alter table directory.facility add column longitude numeric(8, 5);
alter table directory.facility add check ((latitude is null) = (longitude is null));
alter table directory.facility add check (not sealed or latitude is null);
comment on column directory.facility.latitude is 'degrees, WGS 84';
