-- How many closed cases of the units that somebody heads wait for the archive of the office, counted with the
-- rest of what the menu tells; what is kept from them is left out.
create function cases.for_archive(who text) returns int
    language plpgsql stable security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
    if access.me() is distinct from who then
        return 0;
    end if;
    return (
        select count(*) from casefiles.file f
        where f.state = 'CLOSED' and f.archived_at is null and f.province = split_part(who, '-', 1)
          and f.holder in (select d.organisation from access.duty d
                           where d.province = f.province and d.kind = 'UNIT_HEAD'
                             and d.person = nullif(split_part(who, '-', 2), '')::bigint
                             and d.from_day <= access.today()
                             and (d.until_day is null or d.until_day > access.today()))
          and not exists (select from casefiles.conflict c
                          where c.province = f.province and c.file = f.id and c.person = who
                            and c.source <> 'POSSIBLE'));
end $$;
revoke execute on function cases.for_archive(text) from public;
grant execute on function cases.for_archive(text) to binhan_app;
