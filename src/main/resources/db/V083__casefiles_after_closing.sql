-- What is left of a team after the closing of a case: who is responsible and the head of the unit. Once it lies
-- in the archive of the office nobody finds it, the head neither, until somebody takes it out with a reason.
alter table casefiles.file add column archived_at timestamptz;
comment on column casefiles.file.archived_at is 'since when a closed case lies in the archive of the office; absent while it does not';
create index file_closed on casefiles.file (province, holder) where state = 'CLOSED';

alter policy seen on casefiles.file
    using (casefiles.sees(province, id, case when archived_at is null then holder else 0 end));
alter policy changed on casefiles.file
    using (casefiles.sees(province, id, case when archived_at is null then holder else 0 end));

create or replace function casefiles.sees(of_province text, of_file uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    of_holder bigint;
begin
    -- Nobody heads the unit 0: whoever is not named does not see what lies in the archive.
    select case when f.archived_at is null then f.holder else 0 end into of_holder from casefiles.file f
    where f.province = of_province and f.id = of_file
      and (f.state <> 'ERASED' or access.me() = 'clock');
    return of_holder is not null and casefiles.sees(of_province, of_file, of_holder);
end $$;

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
                  and m.since <= access.clock() and m.until > access.clock())
    into me, barred, named from access.proven(proof) p;
    -- Without a proof nothing is true: that way is never the short one.
    if (named and not barred) is not true then
        if me is null then
            raise exception 'who asks was not proven' using errcode = 'insufficient_privilege';
        end if;
        select f.id is not null,
            exists (select from casefiles.broken_glass g
                    where g.province = of_province and g.file = of_file and g.person = me
                      and g.since <= access.clock() and g.until > access.clock()),
            exists (select from access.duty d
                    where d.province = of_province and d.organisation = f.holder
                      and d.person = nullif(split_part(me, '-', 2), '')::bigint
                      and split_part(me, '-', 1) = of_province
                      and d.kind = 'UNIT_HEAD' and d.from_day <= access.today()
                      and (d.until_day is null or d.until_day > access.today()))
                and f.archived_at is null
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

-- The unit in whose archive a case lies that whoever asks may take out: they head it and are in no conflict.
create function casefiles.archive_of(of_province text, of_file uuid) returns bigint
    language sql stable security definer set search_path = pg_catalog as $$
    select f.holder from casefiles.file f
    where f.province = of_province and f.id = of_file and f.state = 'CLOSED' and f.archived_at is not null
      and not exists (select from casefiles.conflict c
                      where c.province = of_province and c.file = of_file and c.person = access.me()
                        and c.source <> 'POSSIBLE')
      and exists (select from access.duty d
                  where d.province = of_province and d.organisation = f.holder
                    and d.person = nullif(split_part(access.me(), '-', 2), '')::bigint
                    and split_part(access.me(), '-', 1) = of_province
                    and d.kind = 'UNIT_HEAD' and d.from_day <= access.today()
                    and (d.until_day is null or d.until_day > access.today()));
$$;
revoke execute on function casefiles.archive_of(text, uuid) from public;
grant execute on function casefiles.archive_of(text, uuid) to binhan_app;

-- Cases that were closed before.
update casefiles.file f set archived_at = last.at
from (select distinct on (h.province, h.file) h.province, h.file, h.kind, h.at
      from chronicle.happening h
      where h.kind in ('case.close', 'case.archive', 'case.reopen')
      order by h.province, h.file, h.turn desc) last
where last.province = f.province and last.file = f.id and last.kind = 'case.archive' and f.state = 'CLOSED';

update casefiles.membership m set until = greatest(m.since, access.clock())
from casefiles.file f
where f.province = m.province and f.id = m.file and f.state = 'CLOSED' and m.until > access.clock()
  and (f.archived_at is not null or m.reason not in ('MANAGES_THE_CASE', 'TAKES_OVER', 'SUPERVISES'));
