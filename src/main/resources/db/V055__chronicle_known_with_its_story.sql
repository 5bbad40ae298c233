-- A case is read with its story in one question: the second wall answers first, and what it shows is
-- followed by what was told, in the same columns.
create function chronicle.known(proof text, of_province text, of_file uuid)
    returns table (what text, id bigint, person text, reason text, since timestamptz, until timestamptz,
        review_due timestamptz, reviewed_by text, finding text,
        holder bigint, unit_code text, unit_since date, state text, edit int)
    language plpgsql stable security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
    return query select * from casefiles.known(proof, of_province, of_file);
    if found then
        return query
            select 'BESIDE', h.turn::bigint, h.by, h.kind, h.at, h.told, null::timestamptz, null::text,
                h.codes::text, null::bigint, null::text, null::date, null::text,
                (h.words is not null)::int
            from chronicle.happening h
            where h.province = of_province and h.file = of_file
            order by h.turn;
    end if;
end $$;
revoke execute on function chronicle.known(text, text, uuid) from public;
grant execute on function chronicle.known(text, text, uuid) to binhan_app;
