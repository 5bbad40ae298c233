-- The story of a case: what happened, in turns without a gap, told once and never changed. Codes stand in
-- the clear; words lie sealed. Rows are only added; an erasure takes them away.
create schema chronicle;

create table chronicle.happening (
    province text not null,
    file     uuid not null,
    turn     int not null check (turn > 0),
    kind     text not null,
    at       timestamptz not null,
    told     timestamptz not null,
    by       text not null,
    codes    jsonb not null,
    words    bytea,
    primary key (province, file, turn),
    foreign key (province, file) references casefiles.file (province, id),
    check (at <= told)
);
comment on column chronicle.happening.at is 'when it really happened; clocks run from here';
comment on column chronicle.happening.told is 'when it was written down';

alter table chronicle.happening enable row level security;
alter table chronicle.happening force row level security;
create policy owner on chronicle.happening to current_user using (true) with check (true);
create policy seen on chronicle.happening to binhan_app
    using (casefiles.sees(province, file)) with check (casefiles.sees(province, file));

-- A whole story asks the wall once, not once a row.
create function chronicle.story(of_province text, of_file uuid)
    returns table (turn int, kind text, at timestamptz, told timestamptz, by text, codes jsonb, worded boolean)
    language plpgsql stable security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
    if casefiles.sees(of_province, of_file) then
        return query
            select h.turn, h.kind, h.at, h.told, h.by, h.codes, h.words is not null
            from chronicle.happening h
            where h.province = of_province and h.file = of_file order by h.turn;
    end if;
end $$;

create function chronicle.words(of_province text, of_file uuid, of_turns int[])
    returns table (turn int, words bytea)
    language plpgsql stable security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
    if casefiles.sees(of_province, of_file) then
        return query
            select h.turn, h.words from chronicle.happening h
            where h.province = of_province and h.file = of_file
              and h.turn = any (of_turns) and h.words is not null;
    end if;
end $$;

revoke execute on function chronicle.story(text, uuid), chronicle.words(text, uuid, int[]) from public;
grant execute on function chronicle.story(text, uuid), chronicle.words(text, uuid, int[]) to binhan_app;
grant usage on schema chronicle to binhan_app;
grant select, insert, delete on chronicle.happening to binhan_app;
