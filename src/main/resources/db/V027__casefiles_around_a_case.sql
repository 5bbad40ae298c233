-- A case is read with two questions to the second wall instead of one for each row, and the time of a
-- refusal is the same for a case that is hidden and for one that is not there.
-- The work of looking at a case of others, done where there is none; always false.
create or replace function casefiles.looked_in_vain(of_province text, of_file uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    if not exists (select from casefiles.file f where f.province = of_province and f.id = of_file) then
        perform casefiles.sees(of_province, of_file, 0);
    end if;
    return false;
end $$;

-- Everybody around a case, asked for once and not row by row: who is named, who broke in, who is barred.
-- Whoever may not see the case gets nothing, not even the first row, which says that it was seen. The
-- owner reads past every policy, here as well.
create function casefiles.around(of_province text, of_file uuid)
    returns table (what text, id bigint, person text, reason text, since timestamptz, until timestamptz,
        review_due timestamptz, reviewed_by text, finding text)
    language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    if not ((session_user = current_user and current_setting('role') = 'none')
            or casefiles.sees(of_province, of_file)) then
        return;
    end if;
    return query
        select 'SEEN', 0::bigint, null::text, null::text, null::timestamptz, null::timestamptz,
            null::timestamptz, null::text, null::text
        union all
        select 'NAMED', m.id, m.person, m.reason, m.since, m.until, null, null, null
        from casefiles.membership m where m.province = of_province and m.file = of_file
        union all
        select 'BROKE_IN', g.id, g.person, g.reason, g.since, g.until, g.review_due, g.reviewed_by, g.finding
        from casefiles.broken_glass g where g.province = of_province and g.file = of_file
        union all
        select case when c.source = 'POSSIBLE' then 'DOUBTED' else 'BARRED' end, 0, c.person, c.source,
            c.since, null, null, null, null
        from casefiles.conflict c
        where c.province = of_province and c.file = of_file and c.cleared_at is null;
end $$;

-- Whether one person is named is answered by the index alone, there or not.
create index membership_named on casefiles.membership (province, file, person) include (since, until);
create index broken_glass_by on casefiles.broken_glass (province, file, person) include (since, until);
drop index casefiles.membership_file, casefiles.broken_glass_file;

create or replace function access.me() returns text
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    parts text[] := string_to_array(current_setting('binhan.me', true), '|');
    proven boolean;
begin
    if array_length(parts, 1) is distinct from 4 then
        raise exception 'nobody said who asks' using errcode = 'insufficient_privilege';
    end if;
    select sha256(k.outer_pad || sha256(k.inner_pad
            || convert_to(parts[1] || '|' || parts[2] || '|' || parts[3], 'UTF8'))) = decode(parts[4], 'hex')
        and to_timestamp(parts[2]::bigint) >= clock_timestamp()
    into proven from access.context_key k where k.id = parts[3]::bigint;
    if proven is not true then
        raise exception 'who asks was not proven' using errcode = 'insufficient_privilege';
    end if;
    return parts[1];
end $$;
