-- One live session for each person, its end written with the act in the record; second factors, sealed
-- with a key outside the database; and of the browser's session number only a hash.
create table signin.session (
    province text not null,
    person   bigint not null,
    id       uuid not null,
    since    timestamptz not null,
    ended    text,
    ended_at timestamptz,
    primary key (province, person),
    foreign key (province, person) references access.person (province, id)
);
comment on table signin.session is 'the newest session of a person: another number in a browser is a session that this one ended';

create table signin.factor (
    province     text not null,
    person       bigint not null,
    sealed       bytea not null,
    confirmed_at timestamptz,
    last_step    bigint not null default 0,
    primary key (province, person),
    foreign key (province, person) references access.person (province, id)
);
comment on column signin.factor.last_step is 'the newest step of thirty seconds whose code was used: no code counts twice';

grant select, insert, update on signin.session to binhan_app;
grant select, insert, update, delete on signin.factor to binhan_app;
grant delete on signin.password to binhan_app;

delete from access.session;
alter table access.session alter column session_id type text;
comment on column access.session.session_id is 'SHA-256 of what the browser holds';
