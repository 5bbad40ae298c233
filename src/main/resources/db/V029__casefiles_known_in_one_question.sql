-- A case is read with one question: who asks is proven, the second wall answers and everybody around the
-- case is told, in one round trip. The policies stay for every other way to the tables, and ask less often.

-- Who this proof names; no row unless a key of the program signed it and its minute is not over. It is
-- written into the questions that use it, and only who owns the keys can read them.
create function access.proven(proof text) returns table (who text)
    language sql stable
begin atomic
    select split_part(proof, '|', 1)
    from access.context_key k
    where k.id = nullif(split_part(proof, '|', 3), '')::bigint
      and encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(left(proof, -65), 'UTF8'))), 'hex')
          = right(proof, 64)
      and to_timestamp(nullif(split_part(proof, '|', 2), '')::bigint) >= clock_timestamp();
end;
revoke execute on function access.proven(text) from public;

create or replace function access.me() returns text
    language plpgsql stable security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
    me text;
begin
    select p.who into me from access.proven(current_setting('binhan.me', true)) p;
    if me is null then
        raise exception 'who asks was not proven' using errcode = 'insufficient_privilege';
    end if;
    return me;
end $$;

-- Whoever is named is answered at once. Everybody else, refused or not, is asked all there is to ask: the
-- time of a refusal is the same for every reason, and for a case that is not there.
create or replace function casefiles.sees(of_province text, of_file uuid, of_holder bigint) returns boolean
    language plpgsql stable security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
    me text;
    barred boolean;
    named boolean;
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
    into me, barred, named from access.proven(current_setting('binhan.me', true)) p;
    if me is null then
        raise exception 'who asks was not proven' using errcode = 'insufficient_privilege';
    end if;
    if me = 'clock' or named and not barred then
        return true;
    end if;
    select
        exists (select from casefiles.broken_glass g
                where g.province = of_province and g.file = of_file and g.person = me
                  and g.since <= clock_timestamp() and g.until > clock_timestamp()),
        exists (select from access.duty d
                where d.province = of_province and d.organisation = of_holder
                  and d.person = split_part(me, '-', 2)::bigint
                  and split_part(me, '-', 1) = of_province
                  and d.kind = 'UNIT_HEAD' and d.from_day <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
                  and (d.until_day is null or d.until_day > (now() at time zone 'Asia/Ho_Chi_Minh')::date))
    into broke_in, heads;
    return not barred and (broke_in or heads);
end $$;

-- The cover and everybody around it, for who is proven here and for whom the case is there: the first row
-- is the cover, seen. The same questions as above, together with the reading.
create function casefiles.known(proof text, of_province text, of_file uuid)
    returns table (what text, id bigint, person text, reason text, since timestamptz, until timestamptz,
        review_due timestamptz, reviewed_by text, finding text,
        holder bigint, unit_code text, unit_since date, state text, edit int)
    language plpgsql stable security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
    me text;
    barred boolean;
    named boolean;
    broke_in boolean;
    heads boolean;
    its_id uuid;
    its_holder bigint;
    its_unit text;
    its_unit_since date;
    its_state text;
    its_beginning timestamptz;
    its_edit int;
begin
    select p.who,
        exists (select from casefiles.conflict c
                where c.province = of_province and c.file = of_file and c.person = p.who
                  and c.source <> 'POSSIBLE'),
        exists (select from casefiles.membership m
                where m.province = of_province and m.file = of_file and m.person = p.who
                  and m.since <= clock_timestamp() and m.until > clock_timestamp()),
        f.id, f.holder, f.unit_code, f.unit_since, f.state, f.opened_at, f.edit
    into me, barred, named,
        its_id, its_holder, its_unit, its_unit_since, its_state, its_beginning, its_edit
    from access.proven(proof) p
    left join casefiles.file f
        on f.province = of_province and f.id = of_file and (f.state <> 'ERASED' or p.who = 'clock');
    if me is null then
        raise exception 'who asks was not proven' using errcode = 'insufficient_privilege';
    end if;
    if barred or not named or its_id is null then
        select
            exists (select from casefiles.broken_glass g
                    where g.province = of_province and g.file = of_file and g.person = me
                      and g.since <= clock_timestamp() and g.until > clock_timestamp()),
            exists (select from access.duty d
                    where d.province = of_province and d.organisation = its_holder
                      and d.person = nullif(split_part(me, '-', 2), '')::bigint
                      and split_part(me, '-', 1) = of_province
                      and d.kind = 'UNIT_HEAD' and d.from_day <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
                      and (d.until_day is null
                           or d.until_day > (now() at time zone 'Asia/Ho_Chi_Minh')::date))
        into broke_in, heads;
        if its_id is null or me <> 'clock' and (barred or not (broke_in or heads)) then
            return;
        end if;
    end if;
    return query
        select 'SEEN', 0::bigint, null::text, null::text, its_beginning, null::timestamptz,
            null::timestamptz, null::text, null::text,
            its_holder, its_unit, its_unit_since, its_state, its_edit
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
