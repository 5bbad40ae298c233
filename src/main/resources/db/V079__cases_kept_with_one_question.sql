-- Whether whoever asks sees each of these cases: named on all of them and barred from none is known with one
-- question, anything else is asked case by case.
create function casefiles.sees_all(of_province text, of_files uuid[]) returns boolean
    language plpgsql stable security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
    me text;
    named boolean;
begin
    select p.who,
        not exists (
            select from unnest(of_files) f(id)
            where exists (select from casefiles.conflict c
                          where c.province = of_province and c.file = f.id and c.person = p.who
                            and c.source <> 'POSSIBLE')
               or not exists (select from casefiles.membership m
                              where m.province = of_province and m.file = f.id and m.person = p.who
                                and m.since <= access.clock() and m.until > access.clock()))
    into me, named from access.proven(current_setting('binhan.me', true)) p;
    if me is null then
        raise exception 'who asks was not proven' using errcode = 'insufficient_privilege';
    end if;
    return named
        or not exists (select from unnest(of_files) f(id) where not casefiles.sees(of_province, f.id));
end $$;
revoke execute on function casefiles.sees_all(text, uuid[]) from public;

create or replace function chronicle.begin(of_province text, files text[], turns text[], kinds text[],
        at text[], told text[], by_whom text[], codes text[], words text[]) returns int
    language plpgsql volatile security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
    added int;
begin
    if not casefiles.sees_all(of_province, (select array_agg(distinct f::uuid) from unnest(files) f)) then
        raise exception 'a story begins by somebody who sees its case'
            using errcode = 'insufficient_privilege';
    end if;
    insert into chronicle.happening (province, file, turn, kind, at, told, by, codes, words)
    select of_province, h.file::uuid, h.turn::int, h.kind, h.at::timestamptz, h.told::timestamptz, h.by,
        h.codes::jsonb, decode(h.words, 'hex')
    from unnest(files, turns, kinds, at, told, by_whom, codes, words)
        as h(file, turn, kind, at, told, by, codes, words);
    get diagnostics added = row_count;
    return added;
end $$;

-- How cases of one province stand now, kept by somebody who sees each of them; what is newer stays.
create function cases.keep(of_province text, files text[], holders text[], steps text[], levels text[],
        dangers text[], dues text[], tasks text[], begun text[], last text[], turns text[]) returns int
    language plpgsql volatile security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
    kept int;
begin
    if not casefiles.sees_all(of_province, files::uuid[]) then
        raise exception 'a standing is kept by somebody who sees its case'
            using errcode = 'insufficient_privilege';
    end if;
    insert into cases.standing as known (province, file, holder, step, level, danger, due, task, begun_at,
        last_at, turn)
    select of_province, s.file::uuid, s.holder::bigint, s.step, s.level, s.danger::int, s.due::timestamptz,
        s.task, s.begun::timestamptz, s.last::timestamptz, s.turn::int
    from unnest(files, holders, steps, levels, dangers, dues, tasks, begun, last, turns)
        as s(file, holder, step, level, danger, due, task, begun, last, turn)
    on conflict (province, file) do update set
        holder = excluded.holder, step = excluded.step, level = excluded.level, danger = excluded.danger,
        due = excluded.due, task = excluded.task, last_at = excluded.last_at, turn = excluded.turn
    where known.turn <= excluded.turn;
    get diagnostics kept = row_count;
    return kept;
end $$;
revoke execute on function cases.keep(text, text[], text[], text[], text[], text[], text[], text[], text[],
    text[], text[]) from public;
grant execute on function cases.keep(text, text[], text[], text[], text[], text[], text[], text[], text[],
    text[], text[]) to binhan_app;
revoke insert, update on cases.standing from binhan_app;
