-- The walls have one clock: every function that asks for the time asks here. It is the machine's own; only the
-- schema's owner can put another one in its place, which trials do to let days pass. Written into the
-- questions that use it, it costs nothing.
create function access.clock() returns timestamptz
    language sql volatile parallel safe
    return clock_timestamp();
comment on function access.clock() is 'the moment by which the walls decide';

create function access.today() returns date
    language sql volatile parallel safe
    return (access.clock() at time zone 'Asia/Ho_Chi_Minh')::date;
comment on function access.today() is 'the day in Việt Nam by which duties begin and end';

-- Each function keeps its words as they stand last, but for where it takes the time from.
do $$
declare
    one oid;
    words text;
begin
    for one in
        select p.oid
        from pg_proc p
        join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('access', 'casefiles', 'cases', 'needs', 'measures', 'accountability')
          and p.oid not in ('access.clock()'::regprocedure, 'access.today()'::regprocedure)
    loop
        words := pg_get_functiondef(one);
        if words ~ '\m(now|clock_timestamp)\(\)' then
            words := replace(words, '(now() at time zone ''Asia/Ho_Chi_Minh'')::date', 'access.today()');
            words := replace(words, 'clock_timestamp()', 'access.clock()');
            execute words;
        end if;
    end loop;
end $$;
