-- Cases found by what stands open about them: their number, where they lie, the unit that has them, who is
-- named on them, and how they stand. Names, places and words of her are sealed and are not looked at.
create function cases.bare(said text) returns text
    language sql immutable parallel safe set search_path = pg_catalog as $$
    select regexp_replace(
        translate(lower(regexp_replace(normalize(said, NFD), '[\u0300-\u036f]', '', 'g')), 'đĐ', 'dd'),
        '[^a-z0-9]+', ' ', 'g');
$$;
comment on function cases.bare is 'as people type it in haste: small letters without tones, đ as d, a space for every mark between';

create index standing_holder on cases.standing (province, holder);

-- Where a case that whoever asks may see fits every word: those on which they are named, and those of units
-- that they head. The caller reads what is found from the table itself, past its row policy.
-- Codes: what the words of the page call a level, a step or a task, as the number of the word and the code.
create function cases.found(words text[], code_words int[], codes text[], most int)
    returns table (province text, file uuid, place bigint)
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    me text := access.me();
    mine bigint := nullif(split_part(me, '-', 2), '')::bigint;
    home text := split_part(me, '-', 1);
    today date := access.today();
begin
    return query
        with asked as materialized (
            select w.word, 1 << (w.n::int - 1) as bit from unnest(words) with ordinality w(word, n)
        ), heads as materialized (
            select distinct d.province, d.organisation from access.duty d
            where d.province = home and d.person = mine and d.kind = 'UNIT_HEAD' and d.from_day <= today
              and (d.until_day is null or d.until_day > today)
        ), seen as materialized (
            select s.province, s.file, s.holder, s.step, s.level, s.task, s.danger, s.due
            from heads h join cases.standing s on s.province = h.province and s.holder = h.organisation
            union all
            select s.province, s.file, s.holder, s.step, s.level, s.task, s.danger, s.due
            from (select distinct m.province, m.file from casefiles.membership m
                  where m.person = me and m.since <= access.clock() and m.until > access.clock()) n
            join cases.standing s on s.province = n.province and s.file = n.file
            where not exists (select from heads h
                              where h.province = s.province and h.organisation = s.holder)
        ), hidden as materialized (
            select c.province, c.file from casefiles.conflict c
            where c.person = me and c.source <> 'POSSIBLE'
        ), called as materialized (
            select c.code, bit_or(1 << (c.n - 1)) as bits
            from unnest(code_words, codes) c(n, code) group by c.code
        ), bodies as materialized (
            select o.province, o.id, bit_or(w.bit) as bits
            from asked w join access.organisation o on ' ' || o.search like '% ' || w.word || '%'
            group by o.province, o.id
        ), communes as materialized (
            select u.code, u.valid_from, bit_or(w.bit) as bits
            from (select distinct f.unit_code, f.unit_since from seen s
                  join casefiles.file f on f.province = s.province and f.id = s.file) l
            join places.unit u on u.code = l.unit_code and u.valid_from = l.unit_since
            join asked w on ' ' || cases.bare(u.name) like '% ' || w.word || '%'
            group by u.code, u.valid_from
        ), workers as materialized (
            select m.province, m.file, bit_or(w.bit) as bits
            from asked w join access.person p
              on p.province = home and ' ' || cases.bare(p.name) like '% ' || w.word || '%'
            join casefiles.membership m on m.person = p.province || '-' || p.id
             and m.since <= access.clock() and m.until > access.clock()
            group by m.province, m.file
        ), numbers as materialized (
            select * from asked w where w.word ~ '^[0-9a-f]{4,12}$'
        )
        select s.province, s.file,
            row_number() over (order by s.step = 'CLOSED', s.danger desc, s.due nulls last, s.file)
        from seen s
        join casefiles.file f on f.province = s.province and f.id = s.file
        left join bodies b on b.province = s.province and b.id = s.holder
        left join communes u on u.code = f.unit_code and u.valid_from = f.unit_since
        left join workers p on p.province = s.province and p.file = s.file
        left join called l on l.code = 'LEVEL ' || s.level
        left join called t on t.code = 'STEP ' || s.step
        left join called k on k.code = 'TASK ' || s.task
        where (coalesce(b.bits, 0) | coalesce(u.bits, 0) | coalesce(p.bits, 0) | coalesce(l.bits, 0)
                | coalesce(t.bits, 0) | coalesce(k.bits, 0)
                | coalesce((select w.bit from asked w where w.word = s.province), 0)
                | coalesce((select bit_or(w.bit) from numbers w where '-' || s.file like '%-' || w.word || '%'), 0))
            = (1 << cardinality(words)) - 1
          and not exists (select from hidden h where h.province = s.province and h.file = s.file)
        order by 3 limit most;
end $$;
revoke execute on function cases.found(text[], int[], text[], int) from public;
grant execute on function cases.found(text[], int[], text[], int) to binhan_app;
