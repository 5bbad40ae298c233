-- Passkeys of people, what was begun at a browser and may be finished once, and the accounts of a
-- province's own identity provider, each bound to one person once.
create table signin.passkey (
    province        text not null,
    id              bigint generated always as identity,
    person          bigint not null,
    credential      text not null,
    public_key      text not null,
    sign_count      bigint not null,
    backup_eligible boolean not null,
    backed_up       boolean not null,
    label           text not null,
    made_at         timestamptz not null,
    last_used_at    timestamptz,
    primary key (province, id),
    foreign key (province, person) references access.person (province, id)
);
create unique index passkey_credential on signin.passkey (credential);
create index passkey_person on signin.passkey (province, person);
comment on column signin.passkey.credential is 'base64url, as the browser names it';
comment on column signin.passkey.public_key is 'base64url of what the authenticator attested: its model, the credential and its public key';

-- The random name by which authenticators know a person: it says nothing about her.
create table signin.handle (
    province text not null,
    person   bigint not null,
    handle   text not null,
    primary key (province, person),
    foreign key (province, person) references access.person (province, id)
);
create unique index handle_handle on signin.handle (handle);

create table signin.challenge (
    challenge_hash bytea primary key,
    session_hash   bytea not null,
    purpose        text not null,
    expires_at     timestamptz not null
);
create index challenge_expiry on signin.challenge (expires_at);

grant select, insert, update on signin.passkey, signin.handle to binhan_app;
grant select, insert, delete on signin.challenge to binhan_app;
grant delete on signin.passkey to binhan_app;

create schema openid;

create table openid.account (
    province     text not null,
    person       bigint not null,
    issuer       text not null,
    subject      text not null,
    bound_at     timestamptz not null,
    last_used_at timestamptz,
    primary key (province, person, issuer),
    foreign key (province, person) references access.person (province, id)
);
create unique index account_subject on openid.account (issuer, subject);

create table openid.attempt (
    state_hash   bytea primary key,
    session_hash bytea not null,
    nonce        text not null,
    verifier     text not null,
    back         text not null,
    invitation   text,
    expires_at   timestamptz not null
);
create index attempt_expiry on openid.attempt (expires_at);

grant usage on schema openid to binhan_app;
grant select, insert, update on openid.account to binhan_app;
grant select, insert, delete on openid.attempt to binhan_app;
