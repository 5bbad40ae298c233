-- What waits for somebody, counted for the menu of every page: who asks is proven once, not once a row.
create function needs.unanswered(who text) returns int
    language plpgsql stable security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
    return (
        select count(*) from needs.received(who) r
        where not exists (select from chronicle.happening h
                          where h.province = r.province and h.file = r.referral
                            and h.kind in ('referral.answered', 'referral.withdrawn')));
end $$;

create function measures.due(who text, before timestamptz) returns int
    language plpgsql stable security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
    if access.me() is distinct from who then
        return 0;
    end if;
    return (
        select count(distinct d.file) from casefiles.membership m
        join measures.dossier d on d.province = m.province and d.file = m.file and d.due < before
        where m.person = who and m.since <= clock_timestamp() and m.until > clock_timestamp()
          and not exists (select from casefiles.conflict c
                          where c.province = d.province and c.file = d.file and c.person = who
                            and c.source <> 'POSSIBLE'));
end $$;

revoke execute on function needs.unanswered(text), measures.due(text, timestamptz) from public;
grant execute on function needs.unanswered(text), measures.due(text, timestamptz) to binhan_app;
