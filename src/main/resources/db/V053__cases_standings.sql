-- How each case stands, for lists in the order of danger and deadline: refolded from its story in the
-- transaction that tells it, never written by hand.
create schema cases;

create table cases.standing (
    province text not null,
    file     uuid not null,
    holder   bigint not null,
    step     text not null,
    level    text,
    danger   int not null,
    due      timestamptz,
    task     text,
    begun_at timestamptz not null,
    last_at  timestamptz not null,
    turn     int not null,
    primary key (province, file),
    foreign key (province, file) references casefiles.file (province, id)
);
comment on column cases.standing.danger is 'the order of lists: 4 immediate, 3 high, 2 raised, 1 standard, 0 not judged';
create index standing_urgent on cases.standing (province, holder, danger desc, due nulls last, file)
    where step <> 'CLOSED';

alter table cases.standing enable row level security;
alter table cases.standing force row level security;
create policy owner on cases.standing to current_user using (true) with check (true);
create policy seen on cases.standing to binhan_app
    using (casefiles.sees(province, file)) with check (casefiles.sees(province, file));

-- The most urgent open cases of a unit, for its head: who asks is proven once; what must not exist for
-- them is left out.
create function cases.urgent(of_province text, of_holder bigint, most int) returns setof cases.standing
    language plpgsql stable security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
    me text := access.me();
begin
    if exists (select from access.duty d
               where d.province = of_province and d.organisation = of_holder
                 and d.person = nullif(split_part(me, '-', 2), '')::bigint
                 and split_part(me, '-', 1) = of_province
                 and d.kind = 'UNIT_HEAD' and d.from_day <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
                 and (d.until_day is null or d.until_day > (now() at time zone 'Asia/Ho_Chi_Minh')::date)) then
        return query
            select s.* from cases.standing s
            where s.province = of_province and s.holder = of_holder and s.step <> 'CLOSED'
              and not exists (select from casefiles.conflict c
                              where c.province = s.province and c.file = s.file and c.person = me
                                and c.source <> 'POSSIBLE')
            order by s.danger desc, s.due nulls last, s.file limit most;
    end if;
end $$;

-- The same for the cases on which whoever asks is named at this moment.
create function cases.named(most int) returns setof cases.standing
    language plpgsql stable security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
    me text := access.me();
begin
    return query
        select s.* from casefiles.membership m
        join cases.standing s on s.province = m.province and s.file = m.file
        where m.person = me and m.since <= clock_timestamp() and m.until > clock_timestamp()
          and s.step <> 'CLOSED'
          and not exists (select from casefiles.conflict c
                          where c.province = s.province and c.file = s.file and c.person = me
                            and c.source <> 'POSSIBLE')
        group by s.province, s.file
        order by s.danger desc, s.due nulls last, s.file limit most;
end $$;

revoke execute on function cases.urgent(text, bigint, int), cases.named(int) from public;
grant execute on function cases.urgent(text, bigint, int), cases.named(int) to binhan_app;
grant usage on schema cases to binhan_app;
grant select, insert, update, delete on cases.standing to binhan_app;

alter table response.report drop constraint report_state_check;
alter table response.report add constraint report_state_check
    check (state in ('OPEN', 'VERIFIED', 'DOUBTED', 'UNFOUNDED', 'NOT_OURS', 'BEGUN'));
