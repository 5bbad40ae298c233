-- How much each person of a unit has in hand, for its head: open cases that exist for the head, by how
-- urgent they are. A case on which nobody is named counts for nobody (person is null), so that it is seen.
create function cases.caseloads(proof text, provinces text[], holders bigint[])
    returns table (province text, holder bigint, person text, open int, helping int, immediate int, high int,
        unjudged int, late int)
    language plpgsql stable security definer set search_path = pg_catalog as $$
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
        with headed as (
            select h.province, h.holder
            from unnest(provinces, holders) as h (province, holder)
            where exists (select from access.duty d
                          where d.province = h.province and d.organisation = h.holder
                            and d.person = nullif(split_part(me, '-', 2), '')::bigint
                            and split_part(me, '-', 1) = h.province
                            and d.kind = 'UNIT_HEAD' and d.from_day <= today
                            and (d.until_day is null or d.until_day > today))),
        held as (
            select s.*
            from headed h
            join cases.standing s on s.province = h.province and s.holder = h.holder and s.step <> 'CLOSED'
            where not exists (select from casefiles.conflict c
                              where c.province = s.province and c.file = s.file and c.person = me
                                and c.source <> 'POSSIBLE')),
        hands as (
            select h.province, h.file, m.person,
                   bool_or(m.reason in ('MANAGES_THE_CASE', 'TAKES_OVER')) as responsible
            from held h
            join casefiles.membership m on m.province = h.province and m.file = h.file
                and m.since <= access.clock() and m.until > access.clock()
            where m.reason in ('MANAGES_THE_CASE', 'TAKES_OVER', 'HELPS', 'STANDS_IN')
            group by h.province, h.file, m.person),
        each_one as (
            select h.province, h.holder, h.level, h.due, a.person, a.responsible
            from held h join hands a on a.province = h.province and a.file = h.file
            union all
            select h.province, h.holder, h.level, h.due, null, true
            from held h
            where not exists (select from hands a
                              where a.province = h.province and a.file = h.file and a.responsible))
        select province, holder, person,
            (count(*) filter (where responsible))::int,
            (count(*) filter (where not responsible))::int,
            (count(*) filter (where responsible and level = 'IMMEDIATE'))::int,
            (count(*) filter (where responsible and level = 'HIGH'))::int,
            (count(*) filter (where responsible and level is null))::int,
            (count(*) filter (where responsible and due < access.clock()))::int
        from each_one
        group by province, holder, person
        order by province, holder, person nulls first;
end $$;
revoke execute on function cases.caseloads(text, text[], bigint[]) from public;
grant execute on function cases.caseloads(text, text[], bigint[]) to binhan_app;
