-- What whoever is on call may know of a running case whose number a caller read out: open columns alone, never
-- a name of hers, a place or a word. A number is looked up in a turn of one's own; turns of numbers that found
-- nothing come ever more slowly, so nobody gets far with guessing, and nobody is locked out.
create schema hotline;

create table hotline.turn (
    province text not null,
    id       bigint generated always as identity,
    person   text not null,
    at       timestamptz not null,
    found    boolean not null default false,
    primary key (province, id)
);
comment on table hotline.turn is 'a turn counts as one that found nothing until it turns out otherwise';
create index turn_person on hotline.turn (person, at);
alter table hotline.turn enable row level security;
alter table hotline.turn force row level security;
create policy owner on hotline.turn to current_user using (true) with check (true);

-- Takes the next turn of whoever asks: nothing when it is theirs now, else the moment from which it is. Three
-- turns that found nothing are free within a day; each further one doubles the wait, up to an hour.
create function hotline.take_turn() returns timestamptz
    language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
    me text := access.me();
    vain bigint;
    again timestamptz;
begin
    perform pg_advisory_xact_lock(hashtext('hotline.turn'), hashtext(me));
    select count(*), max(t.at) + least(interval '1 hour', interval '5 seconds' * 2 ^ least(count(*) - 3, 20))
    into vain, again
    from hotline.turn t
    where t.person = me and not t.found and t.at > access.clock() - interval '24 hours';
    if vain >= 3 and again > access.clock() then
        return again;
    end if;
    insert into hotline.turn (province, person, at) values (split_part(me, '-', 1), me, access.clock());
    return null;
end $$;

-- The one running case of the province whose number lies between these two, for somebody on call there whom the
-- case is not kept from. A case that is closed, one that is kept from them, one that does not exist and one of
-- several that begin alike are all the same: no row. It asks for the turn that was taken within this minute.
create function hotline.running(of_province text, lowest uuid, highest uuid)
    returns table (file uuid, holder bigint, step text, level text, task text, due timestamptz,
        last_at timestamptz, channel text, coerced boolean, people text[], duties text[])
    language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
    me text := access.me();
    taken bigint;
    on_call boolean;
    only_one uuid;
    several bigint;
begin
    select max(t.id) into taken from hotline.turn t
    where t.person = me and not t.found and t.at > access.clock() - interval '1 minute';
    if taken is null then
        raise exception 'a number is looked up in a turn of its own' using errcode = 'insufficient_privilege';
    end if;
    select exists (select from access.duty d
                   where d.province = of_province and d.person = split_part(me, '-', 2)::bigint
                     and split_part(me, '-', 1) = of_province and d.kind = 'DUTY_OFFICER'
                     and d.from_day <= access.today()
                     and (d.until_day is null or d.until_day > access.today()))
    into on_call;
    select count(*), (array_agg(f.id))[1] into several, only_one
    from casefiles.file f
    join cases.standing s on s.province = f.province and s.file = f.id and s.step <> 'CLOSED'
    where f.province = of_province and f.id between lowest and highest and f.state = 'OPEN' and on_call
      and not exists (select from casefiles.conflict c
                      where c.province = f.province and c.file = f.id and c.person = me
                        and c.source <> 'POSSIBLE');
    update hotline.turn t set found = (several = 1) where t.id = taken and t.person = me;
    if several <> 1 then
        return;
    end if;
    return query
        with kept_from as (
            select c.person from casefiles.conflict c where c.province = of_province and c.file = only_one
        ), working as (
            select d.province || '-' || d.person as person, min(d.kind) as kind,
                bool_or(d.kind = 'UNIT_HEAD' and d.organisation = s.holder) as heads
            from access.duty d
            join access.person p on p.province = d.province and p.id = d.person and p.disabled_at is null
            join cases.standing s on s.province = d.province and s.file = only_one
            where d.province = of_province and d.kind in ('CASE_WORKER', 'UNIT_HEAD', 'DUTY_OFFICER')
              and d.from_day <= access.today() and (d.until_day is null or d.until_day > access.today())
              and d.province || '-' || d.person not in (select k.person from kept_from k)
            group by d.province, d.person
        ), named as (
            select w.person, w.kind,
                min(case when m.reason in ('MANAGES_THE_CASE', 'TAKES_OVER') then 1 else 2 end) as place
            from working w
            join casefiles.membership m on m.province = of_province and m.file = only_one
                and m.person = w.person and m.since <= access.clock() and m.until > access.clock()
            group by w.person, w.kind
            union all
            select w.person, 'UNIT_HEAD', 3 from working w where w.heads
        ), nearest as (
            select n.person, n.kind from named n where n.place = (select min(place) from named)
        )
        select s.file, s.holder, s.step, s.level,
            -- What else there may be to do for her would tell what happened to her.
            case when s.task in ('MEET_HER', 'JUDGE_RISK', 'JUDGE_AGAIN', 'ASSESS', 'PLAN', 'FOLLOW_UP')
                 then s.task end,
            s.due, s.last_at,
            coalesce(
                (select h.codes ->> 'channel' from chronicle.happening h
                 where h.province = of_province and h.file = only_one and h.kind = 'reach.agreed'
                 order by h.turn desc limit 1),
                (select a.contact from intake.arrival a
                 where a.province = of_province and a.id = only_one and not a.others)),
            coalesce((select a.coerced_at is not null from intake.arrival a
                      where a.province = of_province and a.id = only_one), false),
            array(select n.person from nearest n order by n.person),
            array(select n.kind from nearest n order by n.person)
        from cases.standing s where s.province = of_province and s.file = only_one;
end $$;

revoke execute on function hotline.take_turn(), hotline.running(text, uuid, uuid) from public;
grant usage on schema hotline to binhan_app;
grant execute on function hotline.take_turn(), hotline.running(text, uuid, uuid) to binhan_app;
