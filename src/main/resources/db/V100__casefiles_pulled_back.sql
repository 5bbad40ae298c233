-- A referral that was pulled back, refused or outlived its case is there for nobody at its receiver, whoever
-- heads it: it lies as in an archive, but is no closed case that a head may take out again.
create or replace function casefiles.archive_of(of_province text, of_file uuid) returns bigint
    language sql stable security definer set search_path = pg_catalog as $$
    select f.holder from casefiles.file f
    where f.province = of_province and f.id = of_file and f.state = 'CLOSED' and f.archived_at is not null
      and exists (select from chronicle.happening h
                  where h.province = of_province and h.file = of_file and h.kind = 'case.close')
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

-- Those that were pulled back before.
update casefiles.file f set state = 'CLOSED', archived_at = last.at
from (select distinct on (h.province, h.file) h.province, h.file, h.kind, h.at
      from needs.link l
      join chronicle.happening h on h.province = l.referral_province and h.file = l.referral
      order by h.province, h.file, h.turn desc) last
where last.province = f.province and last.file = f.id and last.kind = 'referral.withdrawn' and f.state = 'OPEN';
