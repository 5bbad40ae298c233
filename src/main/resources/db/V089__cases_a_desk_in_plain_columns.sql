-- The same lists in one function and plain columns: a row that passes through three functions as a whole is
-- copied three times. Who asks is proven once; what must not exist for them is in no list.
drop function cases.desk(text, int, text[], bigint[]);
drop function cases.urgent(text, bigint, int);
drop function cases.named(int);

create function cases.desk(proof text, most int, provinces text[], holders bigint[])
    returns table (what text, province text, file uuid, holder bigint, step text, level text, task text,
        due timestamptz, begun_at timestamptz, last_at timestamptz, turn int)
    language plpgsql stable security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    me text;
    today date := access.today();
begin
    select p.who into me from access.proven(proof) p;
    if me is null then
        raise exception 'who asks was not proven' using errcode = 'insufficient_privilege';
    end if;
    return query
        select 'OWN', s.province, s.file, s.holder, s.step, s.level, s.task, s.due, s.begun_at, s.last_at, s.turn
        from casefiles.membership m
        join cases.standing s on s.province = m.province and s.file = m.file
        where m.person = me and m.since <= access.clock() and m.until > access.clock()
          and s.step <> 'CLOSED'
          and not exists (select from casefiles.conflict c
                          where c.province = s.province and c.file = s.file and c.person = me
                            and c.source <> 'POSSIBLE')
        group by s.province, s.file
        order by s.danger desc, s.due nulls last, s.file limit most;
    for i in 1 .. coalesce(cardinality(holders), 0) loop
        if exists (select from access.duty d
                   where d.province = provinces[i] and d.organisation = holders[i]
                     and d.person = nullif(split_part(me, '-', 2), '')::bigint
                     and split_part(me, '-', 1) = provinces[i]
                     and d.kind = 'UNIT_HEAD' and d.from_day <= today
                     and (d.until_day is null or d.until_day > today)) then
            return query
                select 'UNIT', s.province, s.file, s.holder, s.step, s.level, s.task, s.due, s.begun_at,
                    s.last_at, s.turn
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
