-- Closed cases of the units that somebody heads: those that wait for the archive of the office, oldest first, or
-- those that lie there, newest first. What is kept from them is left out. Who asks is proven by the question.
create function cases.closed(proof text, archived boolean, most int)
    returns table (province text, file uuid, holder bigint, closed_at timestamptz, due timestamptz,
        archived_at timestamptz)
    language plpgsql volatile security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
    me text;
begin
    perform set_config('binhan.me', proof, true);
    me := access.me();
    return query
        with heads as materialized (
            select distinct d.province, d.organisation from access.duty d
            where d.province = split_part(me, '-', 1)
              and d.person = nullif(split_part(me, '-', 2), '')::bigint and d.kind = 'UNIT_HEAD'
              and d.from_day <= access.today() and (d.until_day is null or d.until_day > access.today())
        )
        select f.province, f.id, f.holder, c.at, (c.codes ->> 'archive_by')::timestamptz, f.archived_at
        from heads h
        join casefiles.file f on f.province = h.province and f.holder = h.organisation
            and f.state = 'CLOSED' and (f.archived_at is not null) = archived
        join lateral (
            select e.at, e.codes from chronicle.happening e
            where e.province = f.province and e.file = f.id and e.kind = 'case.close'
            order by e.turn desc limit 1) c on true
        where not exists (select from casefiles.conflict x
                          where x.province = f.province and x.file = f.id and x.person = me
                            and x.source <> 'POSSIBLE')
        order by f.archived_at desc nulls last, c.at, f.id
        limit most;
end $$;
comment on function cases.closed is 'due: by when it has to be in the archive (rule C15); absent where nobody wrote it down';
revoke execute on function cases.closed(text, boolean, int) from public;
grant execute on function cases.closed(text, boolean, int) to binhan_app;
