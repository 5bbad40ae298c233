-- Which referral came from which case. The referral is a file of its own with its own key, people and
-- story; that it came from her case is known on her side only.
create schema needs;

create table needs.link (
    province          text not null,
    file              uuid not null,
    referral_province text not null,
    referral          uuid not null,
    primary key (province, file, referral),
    foreign key (province, file) references casefiles.file (province, id)
);
create unique index link_referral on needs.link (referral);

alter table needs.link enable row level security;
alter table needs.link force row level security;
create policy owner on needs.link to current_user using (true) with check (true);
create policy seen on needs.link to binhan_app
    using (casefiles.sees(province, file)) with check (casefiles.sees(province, file));

-- The referrals that somebody received: the person asks for themselves, and learns nothing of the case.
create function needs.received(who text) returns table (province text, referral uuid)
    language plpgsql stable security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
    if access.me() = who then
        return query
            select f.province, f.id from casefiles.membership m
            join casefiles.file f on f.province = m.province and f.id = m.file and f.state = 'OPEN'
            join needs.link l on l.referral = f.id
            where m.person = who and m.since <= clock_timestamp() and m.until > clock_timestamp()
              and m.reason = 'HELPS'
              and not exists (select from casefiles.conflict c
                              where c.province = f.province and c.file = f.id and c.person = who
                                and c.source <> 'POSSIBLE')
            group by f.province, f.id, f.opened_at
            order by f.opened_at desc limit 100;
    end if;
end $$;
revoke execute on function needs.received(text) from public;
grant execute on function needs.received(text) to binhan_app;
grant usage on schema needs to binhan_app;
grant select, insert, delete on needs.link to binhan_app;
