-- Signing in has a room of its own: passwords, links and counted wrong tries leave the people they are about.
create schema signin;
grant usage on schema signin to binhan_app;

alter table access.invitation set schema signin;
alter table access.sign_in_delay set schema signin;
alter table signin.sign_in_delay rename to delay;

create table signin.password (
    province text not null,
    person   bigint not null,
    hash     text not null,
    primary key (province, person),
    foreign key (province, person) references access.person (province, id)
);
insert into signin.password (province, person, hash)
    select province, id, password_hash from access.person where password_hash is not null;
update access.person set password_hash = null;
comment on column access.person.password_hash is 'empty since V019: passwords lie in signin.password';
grant select, insert, update on signin.password to binhan_app;
