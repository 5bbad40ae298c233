-- Organisations, people, their duties from a day to a day, sign-in, and what makes a form count once.
create schema access;

create table access.organisation (
    province   text not null,
    id         bigint generated always as identity,
    name       text not null,
    short_name text,
    kind       text not null,
    unit_code  text not null,
    unit_since date not null,
    valid_from date,
    valid_to   date,
    search     text not null,
    version    int not null default 1,
    primary key (province, id)
);
create index organisation_search on access.organisation (search);

create table access.organisation_succession (
    province    text not null,
    from_id     bigint not null,
    to_province text not null,
    to_id       bigint not null,
    on_day      date not null,
    field       text not null,
    basis       text not null,
    primary key (province, from_id, to_province, to_id, field)
);
comment on column access.organisation_succession.field is 'which part of the work passed on: a body may be divided among several';

create table access.person (
    province      text not null,
    id            bigint generated always as identity,
    name          text not null,
    login         text not null,
    password_hash text,
    language      text not null default 'vi',
    disabled_at   timestamptz,
    version       int not null default 1,
    primary key (province, id)
);
create unique index person_login on access.person (login);

create table access.duty (
    province     text not null,
    id           bigint generated always as identity,
    person       bigint not null,
    kind         text not null,
    organisation bigint not null,
    from_day     date not null,
    until_day    date,
    primary key (province, id),
    foreign key (province, person) references access.person (province, id),
    foreign key (province, organisation) references access.organisation (province, id)
);
create index duty_person on access.duty (province, person);

-- A link that lets one person choose a password, once.
create table access.invitation (
    token_hash bytea primary key,
    province   text not null,
    person     bigint,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create table access.sign_in_delay (
    login_hash bytea primary key,
    failures   int not null,
    last_at    timestamptz not null
);

-- A form that is sent twice counts once: the second answer is the first one's.
create table access.performed_once (
    province  text not null,
    key       uuid not null,
    person    bigint not null,
    operation text not null,
    result    text,
    at        timestamptz not null,
    primary key (province, key)
);

create table access.session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100),
    constraint session_pk primary key (primary_id)
);
create unique index session_id on access.session (session_id);
create index session_expiry on access.session (expiry_time);
create index session_principal on access.session (principal_name);

create table access.session_attributes (
    session_primary_id char(36) not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    constraint session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint session_attributes_fk foreign key (session_primary_id)
        references access.session (primary_id) on delete cascade
);

grant usage on schema access to binhan_app;
grant select, insert, update on all tables in schema access to binhan_app;
grant delete on access.session, access.session_attributes, access.sign_in_delay to binhan_app;
