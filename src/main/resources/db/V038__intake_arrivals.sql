-- Reports as they come in, from any door. What was told lies in a sealed envelope that only the unlocked
-- vault opens; beside it stands what is needed to call somebody while the vault is locked, and no more.
create schema intake;

create table intake.arrival (
    province      text not null,
    id            uuid not null,
    door          text not null,
    danger        text not null,
    official      text not null,
    commune_code  text,
    commune_since date,
    arrived_at    timestamptz not null,
    lookup        bytea,
    belongs       uuid,
    content       bytea not null,
    envelope      bytea,
    state         text not null default 'WAITING' check (state in ('WAITING', 'ADMITTED', 'PARKED')),
    admitted_at   timestamptz,
    handed_at     timestamptz,
    standing      text not null default 'RECEIVED' check (standing in ('RECEIVED', 'READ', 'IN_HAND', 'CLOSED')),
    read_at       timestamptz,
    others        boolean not null,
    exact         boolean not null,
    rounded       boolean not null default false,
    primary key (province, id)
);
comment on column intake.arrival.id is 'random; the report keeps it as the number of its case';
comment on column intake.arrival.lookup is 'a keyed hash of the stretched receipt; the key lies outside the database';
comment on column intake.arrival.belongs is 'the earlier report to which the holder of its receipt adds this';
comment on column intake.arrival.others is 'somebody told it about another person: the receipt says only that it was read';
comment on column intake.arrival.exact is 'a request under the law: its time is kept to the second';
comment on column intake.arrival.handed_at is 'when somebody became responsible for it';
comment on column intake.arrival.content is 'a keyed hash of what was told: the same form sent again with other words is kept as well';
comment on column intake.arrival.envelope is 'sealed to the vault; empty once its content lies sealed in the case';
create index arrival_lookup on intake.arrival (lookup) where lookup is not null;
create index arrival_waiting on intake.arrival (arrived_at) where state = 'WAITING';
create index arrival_unhanded on intake.arrival (arrived_at) where handed_at is null;
create index arrival_belongs on intake.arrival (province, belongs) where belongs is not null;

grant usage on schema intake to binhan_app;
grant select, insert on intake.arrival to binhan_app;
grant update (province, lookup, envelope, state, admitted_at, handed_at, standing, read_at, arrived_at, rounded) on intake.arrival to binhan_app;
