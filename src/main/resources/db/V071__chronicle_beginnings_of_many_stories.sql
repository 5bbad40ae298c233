-- Many new stories begin in one statement: whoever tells them must see each case, which is asked once for
-- each and not once for each row.
create function chronicle.begin(of_province text, files text[], turns text[], kinds text[], at text[],
        told text[], by_whom text[], codes text[], words text[]) returns int
    language plpgsql volatile security definer
    set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
    added int;
begin
    if exists (select from (select distinct f::uuid as id from unnest(files) f) asked
               where not casefiles.sees(of_province, asked.id)) then
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
revoke execute on function chronicle.begin(text, text[], text[], text[], text[], text[], text[], text[], text[])
    from public;
grant execute on function chronicle.begin(text, text[], text[], text[], text[], text[], text[], text[], text[])
    to binhan_app;
