-- Documents received, the drafts read from them, and every edit of a draft. Nothing here is ever deleted.
create schema drafting;

create table drafting.source (
    province    text not null,
    id          bigint generated always as identity,
    owner       bigint not null,
    name        text not null,
    media_type  text not null,
    sha256      text not null,
    state       text not null,
    page        int not null default 0,
    pages       int not null default 0,
    refusal     text,
    kind        text,
    text        text,
    notes       text not null default '[]',
    received_by bigint not null,
    received_at timestamptz not null,
    primary key (province, id)
);
create index source_owner on drafting.source (province, owner, id);
create index source_waiting on drafting.source (state) where state in ('RECEIVED', 'READING', 'RECOGNISING');
comment on column drafting.source.sha256 is 'names the original in documents.file, which is never changed';
comment on column drafting.source.text is 'the text that was read; spans of lines count its code points';
comment on column drafting.source.refusal is 'the key of the sentence that says why it was not read';

create table drafting.draft (
    province   text not null,
    id         bigint generated always as identity,
    owner      bigint not null,
    source     bigint not null,
    state      text not null,
    edit       int not null,
    content    text not null,
    revises    text,
    changed_by bigint not null,
    changed_at timestamptz not null,
    primary key (province, id),
    foreign key (province, source) references drafting.source (province, id)
);
create index draft_source on drafting.draft (province, source);
comment on column drafting.draft.content is 'head, bases and lines as they stand after the latest edit';

-- One edit each: what stood before and after, only where it changed. DONE can be undone, UNDONE redone;
-- DROPPED was undone before a newer edit; MOVED is the undoing or redoing itself.
create table drafting.step (
    province text not null,
    draft    bigint not null,
    edit     int not null,
    state    text not null,
    change   text not null,
    by       bigint not null,
    at       timestamptz not null,
    primary key (province, draft, edit),
    foreign key (province, draft) references drafting.draft (province, id)
);
create index step_open on drafting.step (province, draft, state, edit);

grant usage on schema drafting to binhan_app;
grant select, insert, update on all tables in schema drafting to binhan_app;
