-- A match of names alone hides no case, it only keeps the place closed; an erased case is there for
-- nobody. Otherwise as before: the same questions whoever asks, all in one statement.
create or replace function casefiles.sees(of_province text, of_file uuid, of_holder bigint) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    me text := access.me();
    barred boolean;
    named boolean;
    broke_in boolean;
    heads boolean;
begin
    if me = 'clock' then
        return true;
    end if;
    select
        exists (select from casefiles.conflict c
                where c.province = of_province and c.file = of_file and c.person = me
                  and c.source <> 'POSSIBLE'),
        exists (select from casefiles.membership m
                where m.province = of_province and m.file = of_file and m.person = me
                  and m.since <= clock_timestamp() and m.until > clock_timestamp()),
        exists (select from casefiles.broken_glass g
                where g.province = of_province and g.file = of_file and g.person = me
                  and g.since <= clock_timestamp() and g.until > clock_timestamp()),
        exists (select from access.duty d
                where d.province = of_province and d.organisation = of_holder
                  and d.person = split_part(me, '-', 2)::bigint
                  and split_part(me, '-', 1) = of_province
                  and d.kind = 'UNIT_HEAD' and d.from_day <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
                  and (d.until_day is null or d.until_day > (now() at time zone 'Asia/Ho_Chi_Minh')::date))
    into barred, named, broke_in, heads;
    return not barred and (named or broke_in or heads);
end $$;

create or replace function casefiles.sees(of_province text, of_file uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    of_holder bigint;
begin
    select f.holder into of_holder from casefiles.file f
    where f.province = of_province and f.id = of_file
      and (f.state <> 'ERASED' or access.me() = 'clock');
    return of_holder is not null and casefiles.sees(of_province, of_file, of_holder);
end $$;
