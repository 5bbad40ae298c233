-- Issued plans as living work. A version of a plan never changes; a node keeps its number through
-- every version, so progress and evidence stay with the work they belong to.
create schema programme;

create table programme.plan (
    province     text not null,
    id           bigint generated always as identity,
    owner        bigint not null,
    kind         text not null check (kind in ('plan', 'decision', 'news', 'other')),
    title        text not null,
    issuer       text,
    number       text,
    symbol       text,
    issued_on    date,
    place        text,
    period_from  int,
    period_to    int,
    version      int not null,
    search       text not null,
    primary key (province, id)
);

create table programme.plan_version (
    province   text not null,
    plan       bigint not null,
    version    int not null,
    draft      bigint not null,
    items      jsonb not null,
    header     jsonb not null,
    bases      jsonb not null,
    text       text not null,
    file       bytea not null,
    file_name  text not null,
    media_type text not null,
    issued_at  timestamptz not null,
    issued_by  bigint not null,
    note       text not null,
    primary key (province, plan, version),
    foreign key (province, plan) references programme.plan (province, id)
);

create table programme.node (
    province      text not null,
    plan          bigint not null,
    key           int not null,
    kind          text not null,
    parent        int,
    position      int not null,
    depth         int not null,
    label         text not null,
    text          text not null,
    details       jsonb not null,
    span_from     int,
    span_to       int,
    first_version int not null,
    last_version  int,
    due           date,
    percent       smallint check (percent between 0 and 100),
    sentence      text,
    reported_at   timestamptz,
    edit          int not null default 1,
    search        text not null,
    primary key (province, plan, key),
    foreign key (province, plan) references programme.plan (province, id)
);
comment on column programme.node.percent is 'what people last reported; null is no data and never counts as zero';
comment on column programme.node.last_version is 'the last version of the plan that held the node, null while it stands';

create table programme.assignment (
    province   text not null,
    id         bigint generated always as identity,
    plan       bigint not null,
    node       int not null,
    as_written text,
    named      bigint,
    body       bigint not null,
    role       text not null check (role in ('lead', 'support')),
    given_at   timestamptz not null,
    ended_at   timestamptz,
    primary key (province, id),
    foreign key (province, plan, node) references programme.node (province, plan, key)
);
comment on column programme.assignment.named is 'the body that the plan names, which may no longer exist; body is who does the work now';
create unique index assignment_once on programme.assignment (province, plan, node, body) where ended_at is null;
create index assignment_body on programme.assignment (province, body) where ended_at is null;

create table programme.progress (
    province text not null,
    id       bigint generated always as identity,
    plan     bigint not null,
    node     int not null,
    body     bigint not null,
    percent  smallint check (percent between 0 and 100),
    sentence text not null,
    at       timestamptz not null,
    person   bigint not null,
    primary key (province, id),
    foreign key (province, plan, node) references programme.node (province, plan, key)
);
create index progress_node on programme.progress (province, plan, node);

create table programme.evidence (
    province   text not null,
    id         bigint generated always as identity,
    plan       bigint not null,
    node       int not null,
    progress   bigint not null,
    file       bytea not null,
    file_name  text not null,
    media_type text not null,
    bytes      bigint not null,
    at         timestamptz not null,
    person     bigint not null,
    primary key (province, id),
    foreign key (province, progress) references programme.progress (province, id)
);
create index evidence_node on programme.evidence (province, plan, node);

create table programme.comment (
    province text not null,
    id       bigint generated always as identity,
    plan     bigint not null,
    node     int not null,
    text     text not null,
    at       timestamptz not null,
    person   bigint not null,
    primary key (province, id),
    foreign key (province, plan, node) references programme.node (province, plan, key)
);
create index comment_node on programme.comment (province, plan, node);

create table programme.milestone (
    province text not null,
    id       bigint generated always as identity,
    plan     bigint not null,
    node     int not null,
    title    text not null,
    due      date not null,
    done_on  date,
    edit     int not null default 1,
    primary key (province, id),
    foreign key (province, plan, node) references programme.node (province, plan, key)
);
create index milestone_node on programme.milestone (province, plan, node);

create table programme.budget_line (
    province  text not null,
    id        bigint generated always as identity,
    plan      bigint not null,
    node      int,
    year      int not null check (year between 2000 and 2100),
    source    text not null,
    planned   bigint check (planned >= 0),
    allocated bigint check (allocated >= 0),
    spent     bigint check (spent >= 0),
    note      text not null,
    edit      int not null default 1,
    primary key (province, id),
    foreign key (province, plan) references programme.plan (province, id)
);
comment on column programme.budget_line.planned is 'in đồng; null is not known and never counts as zero';
create index budget_plan on programme.budget_line (province, plan);

-- A task of a plan that carries out a task of a plan above it, which may lie in another province's
-- keeping (the nation's has the key 00), so there is no foreign key upwards.
create table programme.link (
    province    text not null,
    plan        bigint not null,
    node        int not null,
    up_province text not null,
    up_plan     bigint not null,
    up_node     int not null,
    at          timestamptz not null,
    person      bigint not null,
    ended_at    timestamptz,
    primary key (province, plan, node, up_province, up_plan, up_node),
    foreign key (province, plan, node) references programme.node (province, plan, key)
);
create index link_up on programme.link (up_province, up_plan) where ended_at is null;

grant usage on schema programme to binhan_app;
grant select, insert on all tables in schema programme to binhan_app;
grant update on programme.plan, programme.node, programme.milestone, programme.budget_line to binhan_app;
grant update (ended_at) on programme.assignment to binhan_app;
grant update (ended_at, at, person) on programme.link to binhan_app;
