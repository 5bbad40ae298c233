-- How many reports of a province are asked of nobody, since when the first: a number for those who can
-- bring somebody on duty. Whoever is in conflict with one of them does not hear of that one.
create function response.with_nobody(of_province text, out reports int, out since timestamptz)
    language sql stable security definer set search_path = pg_catalog as $$
    select count(distinct a.file)::int, min(a.since)
    from response.assignment a
    join response.report r on r.province = a.province and r.file = a.file
    where a.province = of_province and a.ended_at is null
      and r.state not in ('UNFOUNDED', 'NOT_OURS', 'BEGUN')
      and not exists (select from response.asked k
                      where k.province = a.province and k.assignment = a.id)
      and not exists (select from casefiles.conflict c
                      where c.province = a.province and c.file = a.file and c.person = access.me());
$$;
