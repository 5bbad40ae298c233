-- What waits for somebody today, from each room in one question that proves by itself who asks. All of them
-- begin with the files that are open to this person: on which they are named, or of units they head; what must
-- not exist for them is in none.
create function casefiles.open_to(me text)
    returns table (province text, file uuid, named boolean, heads boolean)
    language sql stable set search_path = pg_catalog as $$
    select f.province, f.id, bool_or(x.named), bool_or(not x.named)
    from (select m.province, m.file, true as named
          from casefiles.membership m
          where m.person = me and m.since <= access.clock() and m.until > access.clock()
          union all
          select u.province, u.id, false
          from access.duty d
          join casefiles.file u on u.province = d.province and u.holder = d.organisation and u.state = 'OPEN'
          where d.province = split_part(me, '-', 1) and d.person = nullif(split_part(me, '-', 2), '')::bigint
            and d.kind = 'UNIT_HEAD' and d.from_day <= access.today()
            and (d.until_day is null or d.until_day > access.today())) x
    join casefiles.file f on f.province = x.province and f.id = x.file and f.state = 'OPEN'
    where not exists (select from casefiles.conflict c
                      where c.province = f.province and c.file = f.id and c.person = me
                        and c.source <> 'POSSIBLE')
    group by f.province, f.id
$$;
revoke execute on function casefiles.open_to(text) from public;

create function access.who_asks(proof text) returns text
    language plpgsql stable set search_path = pg_catalog as $$
declare
    me text;
begin
    select p.who into me from access.proven(proof) p;
    if me is null then
        raise exception 'who asks was not proven' using errcode = 'insufficient_privilege';
    end if;
    return me;
end $$;
revoke execute on function access.who_asks(text) from public;

-- Whether a plan waits for the Chair, or still has to be drafted.
alter table children.file add column drafted boolean not null default false;
comment on column children.file.drafted is 'whether a plan waits to be approved';
update children.file f set drafted = coalesce((
    select h.kind = 'child.plan_drafted' from chronicle.happening h
    where h.province = f.province and h.file = f.file
      and h.kind in ('child.plan_drafted', 'child.plan_approved', 'child.plan_returned')
    order by h.turn desc limit 1), false);

create function children.today(proof text)
    returns table (province text, file uuid, plan_by timestamptz, separate_by timestamptz, drafted boolean,
        heads boolean)
    language sql stable security definer set search_path = pg_catalog as $$
    select o.province, o.file, f.plan_by, f.separate_by, f.drafted, o.heads
    from casefiles.open_to(access.who_asks(proof)) o
    join children.file f on f.province = o.province and f.file = o.file and f.due is not null
$$;

create function measures.today(proof text, soon timestamptz)
    returns table (province text, file uuid, kind text, state text, opened_at timestamptz, due timestamptz,
        heads boolean)
    language sql stable security definer set search_path = pg_catalog as $$
    select o.province, o.file, d.kind, d.state, d.opened_at, d.due, o.heads
    from casefiles.open_to(access.who_asks(proof)) o
    join measures.dossier d on d.province = o.province and d.file = o.file and d.waits
      and (d.state in ('ASKED', 'CANCEL_ASKED') or d.due < soon)
$$;

create function accountability.today(proof text, soon timestamptz)
    returns table (province text, file uuid, kind text, state text, opened_at timestamptz, due timestamptz,
        heads boolean)
    language sql stable security definer set search_path = pg_catalog as $$
    select o.province, o.file, d.kind, d.state, d.opened_at, d.due, o.heads
    from casefiles.open_to(access.who_asks(proof)) o
    join accountability.dossier d on d.province = o.province and d.file = o.file and d.waits
      and (o.heads or d.due < soon)
$$;

-- Referrals whose next word is awaited: those of this person's body, and those sent from cases on which they
-- are named. Of each the kind of need, how far it is, and since when.
create function needs.today(proof text)
    returns table (received boolean, province text, file uuid, kind text, stage text, at timestamptz)
    language sql stable security definer set search_path = pg_catalog as $$
    with sent as (
        select h.province, h.file, h.at, h.codes, o.named,
            exists (select from needs.link l where l.referral = h.file) as received
        from casefiles.open_to(access.who_asks(proof)) o
        join chronicle.happening h
            on h.province = o.province and h.file = o.file and h.kind = 'referral.sent')
    select s.received, s.province, s.file, s.codes->>'kind',
        case when a.kind is null then 'SENT' else a.codes->>'answer' end, coalesce(a.at, s.at)
    from sent s
    left join lateral (
        select h.kind, h.codes, h.at from chronicle.happening h
        where h.province = s.province and h.file = s.file
          and h.kind in ('referral.answered', 'referral.withdrawn')
          and h.codes->>'referral' = s.codes->>'referral'
        order by h.turn desc limit 1) a on true
    where s.named and a.kind is distinct from 'referral.withdrawn'
      and (a.kind is null or a.codes->>'answer' in ('RECEIVED', 'ACCEPTED'))
      and (not s.received or exists (
          select from casefiles.membership m
          where m.province = s.province and m.file = s.file and m.person = access.who_asks(proof)
            and m.since <= access.clock() and m.until > access.clock() and m.reason = 'HELPS'))
$$;

create function response.today(proof text)
    returns table (province text, file uuid, danger boolean, question text, taken boolean, state text,
        due timestamptz)
    language sql stable security definer set search_path = pg_catalog as $$
    select r.province, r.file, r.danger, a.question, a.taken_at is not null, r.state,
        case when a.taken_at is null then a.due else a.act_due end
    from access.who_asks(proof) me
    join response.asked k on k.person = me
    join response.assignment a on a.province = k.province and a.id = k.assignment and a.ended_at is null
    join response.report r on r.province = a.province and r.file = a.file
    where (a.taken_at is null or a.taken_by = me)
      and (a.question = 'ANSWER' and r.state in ('OPEN', 'VERIFIED', 'DOUBTED')
        or a.question = 'READ' and r.state = 'DOUBTED')
      and not exists (select from casefiles.conflict c
                      where c.province = r.province and c.file = r.file and c.person = me
                        and c.source <> 'POSSIBLE')
$$;

revoke execute on function children.today(text), measures.today(text, timestamptz), accountability.today(text, timestamptz),
    needs.today(text), response.today(text) from public;
grant execute on function children.today(text), measures.today(text, timestamptz), accountability.today(text, timestamptz),
    needs.today(text), response.today(text) to binhan_app;
