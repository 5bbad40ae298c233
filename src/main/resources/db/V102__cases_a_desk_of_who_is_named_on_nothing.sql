-- Whoever is named on no case, as most heads of units, is not asked about their own: the desk is one list then.
drop function cases.desk(text, int, text[], bigint[]);

create function cases.desk(proof text, most int, provinces text[], holders bigint[])
    returns table (what text, province text, file uuid, holder bigint, step text, level text, task text,
        due timestamptz, begun_at timestamptz, last_at timestamptz, turn int, child text, child_due timestamptz)
    language plpgsql stable security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    me text;
    today date := access.today();
begin
    me := access.who_asks(proof);
    if exists (select from casefiles.membership m
               where m.person = me and m.since <= access.clock() and m.until > access.clock()) then
        return query
            with child as materialized (
                select distinct on (l.province, l.file) l.province, l.file, w.what, w.due
                from casefiles.membership m
                join children.file f on f.province = m.province and f.file = m.file and f.due is not null
                join children.link l on l.child = f.file
                cross join lateral (
                    values ('CHILD_PLAN', f.plan_by), ('CHILD_SEPARATION', f.separate_by)) w(what, due)
                where m.person = me and m.since <= access.clock() and m.until > access.clock()
                  and w.due is not null
                  and not exists (select from casefiles.conflict c
                                  where c.province = f.province and c.file = f.file and c.person = me
                                    and c.source <> 'POSSIBLE')
                order by l.province, l.file, w.due)
            select 'OWN', s.province, s.file, s.holder, s.step, s.level, s.task, s.due, s.begun_at, s.last_at,
                s.turn, k.what, k.due
            from cases.standing s
            left join child k on k.province = s.province and k.file = s.file
            where (s.province, s.file) in (
                    select m.province, m.file from casefiles.membership m
                    where m.person = me and m.since <= access.clock() and m.until > access.clock())
              and s.step <> 'CLOSED'
              and not exists (select from casefiles.conflict c
                              where c.province = s.province and c.file = s.file and c.person = me
                                and c.source <> 'POSSIBLE')
            order by s.danger desc, least(s.due, k.due) nulls last, s.file limit most;
    end if;
    for i in 1 .. coalesce(cardinality(holders), 0) loop
        if exists (select from access.duty d
                   where d.province = provinces[i] and d.organisation = holders[i]
                     and d.person = nullif(split_part(me, '-', 2), '')::bigint
                     and split_part(me, '-', 1) = provinces[i]
                     and d.kind = 'UNIT_HEAD' and d.from_day <= today
                     and (d.until_day is null or d.until_day > today)) then
            return query
                select 'UNIT', s.province, s.file, s.holder, s.step, s.level, s.task, s.due, s.begun_at,
                    s.last_at, s.turn, null::text, null::timestamptz
                from cases.standing s
                where s.province = provinces[i] and s.holder = holders[i] and s.step <> 'CLOSED'
                  and not exists (select from casefiles.conflict c
                                  where c.province = s.province and c.file = s.file and c.person = me
                                    and c.source <> 'POSSIBLE')
                order by s.danger desc, s.due nulls last, s.file limit most;
        end if;
    end loop;
end $$;
revoke execute on function cases.desk(text, int, text[], bigint[]) from public;
grant execute on function cases.desk(text, int, text[], bigint[]) to binhan_app;
