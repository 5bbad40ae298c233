-- Who may open which case, and the second wall: even when the program's own rules are passed by, the
-- database shows a case only to those who are named on it, never to a person in conflict. Who asks is
-- said by a signed context that SQL cannot forge: its key can be read by the schema's owner alone.
create table access.context_key (
    id        bigint generated always as identity primary key,
    inner_pad bytea not null,
    outer_pad bytea not null,
    made_at   timestamptz not null default now()
);
revoke all on access.context_key from binhan_app;

create function access.me() returns text
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    parts text[] := string_to_array(current_setting('binhan.me', true), '|');
    pads access.context_key;
    said bytea;
begin
    if array_length(parts, 1) is distinct from 4 then
        raise exception 'nobody said who asks' using errcode = 'insufficient_privilege';
    end if;
    select * into pads from access.context_key where id = parts[3]::bigint;
    said := convert_to(parts[1] || '|' || parts[2] || '|' || parts[3], 'UTF8');
    if pads.id is null
        or sha256(pads.outer_pad || sha256(pads.inner_pad || said)) is distinct from decode(parts[4], 'hex')
        or parts[2]::bigint < extract(epoch from clock_timestamp()) then
        raise exception 'who asks was not proven' using errcode = 'insufficient_privilege';
    end if;
    return parts[1];
end $$;
comment on function access.me() is 'the person who asks, as 91-12, or clock for the program itself';

create schema casefiles;

create table casefiles.file (
    province   text not null,
    id         uuid not null,
    holder     bigint not null,
    unit_code  text not null,
    unit_since date not null,
    state      text not null default 'OPEN' check (state in ('OPEN', 'CLOSED', 'ERASED')),
    opened_at  timestamptz not null,
    edit       int not null default 1,
    primary key (province, id)
);
create index file_holder on casefiles.file (province, holder, opened_at desc);

create table casefiles.membership (
    province text not null,
    id       bigint generated always as identity,
    file     uuid not null,
    person   text not null,
    reason   text not null,
    since    timestamptz not null,
    until    timestamptz not null,
    primary key (province, id),
    foreign key (province, file) references casefiles.file (province, id)
);
create index membership_file on casefiles.membership (province, file);
create index membership_person on casefiles.membership (person, until);

create table casefiles.conflict (
    province text not null,
    file     uuid not null,
    person   text not null,
    source   text not null,
    since    timestamptz not null,
    primary key (province, file, person, source),
    foreign key (province, file) references casefiles.file (province, id)
);
create index conflict_person on casefiles.conflict (person);

create table casefiles.broken_glass (
    province    text not null,
    id          bigint generated always as identity,
    file        uuid not null,
    person      text not null,
    reason      text not null,
    since       timestamptz not null,
    until       timestamptz not null,
    told        text,
    review_due  timestamptz not null,
    reviewed_by text,
    reviewed_at timestamptz,
    finding     text,
    primary key (province, id),
    foreign key (province, file) references casefiles.file (province, id)
);
create index broken_glass_file on casefiles.broken_glass (province, file);

create function casefiles.sees(of_province text, of_file uuid, of_holder bigint) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    me text := access.me();
begin
    if me = 'clock' then
        return true;
    end if;
    if exists (select from casefiles.conflict c
               where c.province = of_province and c.file = of_file and c.person = me) then
        return false;
    end if;
    return exists (select from casefiles.membership m
                   where m.province = of_province and m.file = of_file and m.person = me
                     and m.since <= now() and m.until > now())
        or exists (select from casefiles.broken_glass g
                   where g.province = of_province and g.file = of_file and g.person = me
                     and g.since <= now() and g.until > now())
        or exists (select from access.duty d
                   where d.province = of_province and d.organisation = of_holder
                     and d.person = split_part(me, '-', 2)::bigint
                     and split_part(me, '-', 1) = of_province
                     and d.kind = 'UNIT_HEAD' and d.from_day <= current_date
                     and (d.until_day is null or d.until_day > current_date));
end $$;

do $$
declare
    one text;
begin
    foreach one in array array['file', 'membership', 'conflict', 'broken_glass'] loop
        execute format('alter table casefiles.%I enable row level security', one);
        execute format('alter table casefiles.%I force row level security', one);
        -- For the definer functions above; nobody signs in as the owner.
        execute format('create policy owner on casefiles.%I to current_user using (true) with check (true)', one);
    end loop;
end $$;

create policy seen on casefiles.file for select to binhan_app
    using (casefiles.sees(province, id, holder));
create policy changed on casefiles.file for update to binhan_app
    using (casefiles.sees(province, id, holder)) with check (true);
create policy opened on casefiles.file for insert to binhan_app
    with check (access.me() is not null);

create function casefiles.sees(of_province text, of_file uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select coalesce((select casefiles.sees(f.province, f.id, f.holder) from casefiles.file f
                     where f.province = of_province and f.id = of_file), false);
$$;

create policy seen on casefiles.membership to binhan_app
    using (casefiles.sees(province, file)) with check (casefiles.sees(province, file) or person = access.me());
create policy seen on casefiles.broken_glass to binhan_app
    using (casefiles.sees(province, file)) with check (access.me() in (person, 'clock') or casefiles.sees(province, file));
create policy seen on casefiles.conflict for select to binhan_app
    using (casefiles.sees(province, file));
create policy clock on casefiles.conflict to binhan_app
    using (access.me() = 'clock') with check (access.me() = 'clock');

-- An open case that I may break into: it is there, and I am in no conflict.
create function casefiles.breakable(of_province text, of_file uuid) returns bigint
    language sql stable security definer set search_path = pg_catalog as $$
    select f.holder from casefiles.file f
    where f.province = of_province and f.id = of_file and f.state = 'OPEN'
      and not exists (select from casefiles.conflict c
                      where c.province = of_province and c.file = of_file and c.person = access.me());
$$;

grant usage on schema casefiles to binhan_app;
grant select, insert, update on casefiles.file, casefiles.membership, casefiles.broken_glass to binhan_app;
grant select, insert, delete on casefiles.conflict to binhan_app;
