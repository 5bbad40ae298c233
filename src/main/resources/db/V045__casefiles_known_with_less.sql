-- A case is read with fewer steps for whoever is named on it: who asks, named and not barred, then the rows,
-- the cover among them. Everything else is asked only when that did not do.
create or replace function casefiles.known(proof text, of_province text, of_file uuid)
    returns table (what text, id bigint, person text, reason text, since timestamptz, until timestamptz,
        review_due timestamptz, reviewed_by text, finding text,
        holder bigint, unit_code text, unit_since date, state text, edit int)
    language plpgsql stable security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
    me text;
    barred boolean;
    named boolean;
    there boolean;
    broke_in boolean;
    heads boolean;
begin
    select p.who,
        exists (select from casefiles.conflict c
                where c.province = of_province and c.file = of_file and c.person = p.who
                  and c.source <> 'POSSIBLE'),
        exists (select from casefiles.membership m
                where m.province = of_province and m.file = of_file and m.person = p.who
                  and m.since <= clock_timestamp() and m.until > clock_timestamp())
    into me, barred, named from access.proven(proof) p;
    -- Without a proof nothing is true: that way is never the short one.
    if (named and not barred) is not true then
        if me is null then
            raise exception 'who asks was not proven' using errcode = 'insufficient_privilege';
        end if;
        select f.id is not null,
            exists (select from casefiles.broken_glass g
                    where g.province = of_province and g.file = of_file and g.person = me
                      and g.since <= clock_timestamp() and g.until > clock_timestamp()),
            exists (select from access.duty d
                    where d.province = of_province and d.organisation = f.holder
                      and d.person = nullif(split_part(me, '-', 2), '')::bigint
                      and split_part(me, '-', 1) = of_province
                      and d.kind = 'UNIT_HEAD' and d.from_day <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
                      and (d.until_day is null
                           or d.until_day > (now() at time zone 'Asia/Ho_Chi_Minh')::date))
        into there, broke_in, heads
        from (values (1)) always
        left join casefiles.file f
            on f.province = of_province and f.id = of_file and (f.state <> 'ERASED' or me = 'clock');
        if not there or me <> 'clock' and (barred or not (broke_in or heads)) then
            return;
        end if;
    end if;
    -- Namings end when a case is erased: who is named here is not named on an erased one.
    return query
        select 'SEEN', 0::bigint, null::text, null::text, f.opened_at, null::timestamptz,
            null::timestamptz, null::text, null::text,
            f.holder, f.unit_code, f.unit_since, f.state, f.edit
        from casefiles.file f
        where f.province = of_province and f.id = of_file and (f.state <> 'ERASED' or me = 'clock')
        union all
        select 'NAMED', m.id, m.person, m.reason, m.since, m.until, null, null, null,
            null, null, null, null, null
        from casefiles.membership m where m.province = of_province and m.file = of_file
        union all
        select 'BROKE_IN', g.id, g.person, g.reason, g.since, g.until, g.review_due, g.reviewed_by, g.finding,
            null, null, null, null, null
        from casefiles.broken_glass g where g.province = of_province and g.file = of_file
        union all
        select case when c.source = 'POSSIBLE' then 'DOUBTED' else 'BARRED' end, 0, c.person, c.source,
            c.since, null, null, null, null, null, null, null, null, null
        from casefiles.conflict c
        where c.province = of_province and c.file = of_file and c.cleared_at is null;
end $$;
