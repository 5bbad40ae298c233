-- What somebody corrected without knowing that a colleague had just done so is kept beside what stands, until a
-- person who has seen both writes what is right.
alter table parties.field add column beside boolean not null default false;
comment on column parties.field.beside is 'written without knowing of what stands; nobody has decided between them yet';
grant update (beside) on parties.field to binhan_app;
