-- Open cases that would lie with nobody: the head of their unit is in conflict, or nobody who is named on
-- them may still know of them and is on duty. Asked by the program itself only, past the policies, since it
-- goes over all open cases.
create function casefiles.at_work(of_province text, of_file uuid) returns table (person text)
    language sql stable security definer set search_path = pg_catalog as $$
    select distinct m.person
    from casefiles.membership m
    join access.duty d on d.province = split_part(m.person, '-', 1)
        and d.person = split_part(m.person, '-', 2)::bigint
    join access.person p on p.province = d.province and p.id = d.person and p.disabled_at is null
    where access.me() = 'clock' and m.province = of_province and m.file = of_file
      and m.since <= clock_timestamp() and m.until > clock_timestamp()
      and d.kind in ('CASE_WORKER', 'UNIT_HEAD', 'DUTY_OFFICER')
      and d.from_day <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
      and (d.until_day is null or d.until_day > (now() at time zone 'Asia/Ho_Chi_Minh')::date);
$$;

create function casefiles.unanswered() returns table (province text, file uuid, holder bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    with serving as materialized (
        select d.province, d.province || '-' || d.person as person, d.kind, d.organisation
        from access.duty d
        join access.person p on p.province = d.province and p.id = d.person and p.disabled_at is null
        where access.me() = 'clock' and d.kind in ('CASE_WORKER', 'UNIT_HEAD', 'DUTY_OFFICER')
          and d.from_day <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
          and (d.until_day is null or d.until_day > (now() at time zone 'Asia/Ho_Chi_Minh')::date)
    ), passed_by as (
        select f.province, f.id
        from casefiles.conflict c
        join casefiles.file f on f.province = c.province and f.id = c.file and f.state = 'OPEN'
        join serving s on s.province = f.province and s.organisation = f.holder and s.person = c.person
        where s.kind = 'UNIT_HEAD' and c.source <> 'POSSIBLE'
    ), answered as (
        select distinct m.province, m.file
        from casefiles.membership m
        join (select distinct person from serving) s on s.person = m.person
        where m.since <= clock_timestamp() and m.until > clock_timestamp()
          and not exists (select from casefiles.conflict c
                          where c.province = m.province and c.file = m.file and c.person = m.person
                            and c.source <> 'POSSIBLE')
    )
    select f.province, f.id, f.holder
    from casefiles.file f
    where access.me() = 'clock' and f.state = 'OPEN'
      and ((f.province, f.id) in (select * from passed_by)
        or not exists (select from answered a where a.province = f.province and a.file = f.id))
    order by f.province, f.id;
$$;
