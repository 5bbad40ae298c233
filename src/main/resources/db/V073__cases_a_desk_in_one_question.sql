-- What waits on somebody's desk in one question, which proves by itself who asks: the cases on which they are
-- named, then those of the units that they head.
create function cases.desk(proof text, most int, provinces text[], holders bigint[])
    returns table (what text, standing cases.standing)
    language plpgsql volatile security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
    perform set_config('binhan.me', proof, true);
    return query select 'OWN', n from cases.named(most) n;
    for i in 1 .. coalesce(cardinality(holders), 0) loop
        return query select 'UNIT', u from cases.urgent(provinces[i], holders[i], most) u;
    end loop;
end $$;
revoke execute on function cases.desk(text, int, text[], bigint[]) from public;
grant execute on function cases.desk(text, int, text[], bigint[]) to binhan_app;
