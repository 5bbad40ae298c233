-- What was told, once it lies in the report's own case: one sealed field a row, behind the wall of the case;
-- messages both ways over the receipt; files that were added, as they came and as they are shown.
create table intake.field (
    province text not null,
    report   uuid not null,
    part     uuid not null,
    kind     text not null check (kind in ('STORY', 'PLACE', 'CONTACT', 'PEOPLE')),
    sealed   bytea not null,
    primary key (province, report, part, kind)
);
comment on column intake.field.part is 'the arrival that brought it: the report itself, or what was added later';

create table intake.message (
    province   text not null,
    id         uuid not null,
    report     uuid not null,
    from_her   boolean not null,
    at         timestamptz not null,
    sealed     bytea not null,
    primary key (province, id)
);
create index message_report on intake.message (province, report, at);

create table intake.enclosure (
    province text not null,
    id       uuid not null,
    report   uuid not null,
    kind     text not null check (kind in ('PICTURE', 'SOUND', 'UNREADABLE')),
    at       timestamptz not null,
    original bytea not null,
    shown    bytea,
    primary key (province, id)
);
create index enclosure_report on intake.enclosure (province, report);
comment on column intake.enclosure.shown is 'the picture drawn anew, without anything that the camera wrote beside it; sealed like the original';

alter table intake.arrival
    add column contact       text,
    add column coerced_at    timestamptz,
    add column withdrawal_at timestamptz;
comment on column intake.arrival.contact is 'by which channel she may be reached, as a code: the policy asks it before every message';
comment on column intake.arrival.coerced_at is 'somebody made her open her receipt: the hour';
comment on column intake.arrival.withdrawal_at is 'she wishes to withdraw; nothing stops before a worker has asked her';

do $$
declare
    one text;
begin
    foreach one in array array['field', 'message', 'enclosure'] loop
        execute format('alter table intake.%I enable row level security', one);
        execute format('alter table intake.%I force row level security', one);
        execute format('create policy owner on intake.%I to current_user using (true) with check (true)', one);
        execute format('create policy seen on intake.%I to binhan_app'
            ' using (casefiles.sees(province, report)) with check (casefiles.sees(province, report))', one);
        execute format('grant select, insert, delete on intake.%I to binhan_app', one);
    end loop;
end $$;
grant update (contact, coerced_at, withdrawal_at) on intake.arrival to binhan_app;

create index arrival_exact_minute on intake.arrival (arrived_at)
    where not rounded and not exact and state = 'ADMITTED';
