-- A province that was joined to another has its successor in the register of units: what its people's committee had to do
-- in programmes is the business of the committee of the province into which it went, wherever a succession of bodies says
-- nothing else. Nothing is written down for it, so a reform that is taken back takes this back.
create function access.committees_joined(of_province text)
    returns table (from_id bigint, to_province text, to_id bigint, on_day date)
    language sql stable
    as $$
        with recursive went as (
            select o.id, s.to_code, s.to_since, s.on_day
            from access.organisation o
            join places.unit u
              on u.code = o.unit_code and u.valid_from = o.unit_since and u.level = 'province'
            join places.succession s on s.from_code = u.code and s.from_since = u.valid_from
            where o.province = of_province and o.unit_code = of_province and o.kind = 'PEOPLES_COMMITTEE'
              and not exists (
                  select from access.organisation_succession p
                  where p.province = o.province and p.from_id = o.id and p.undone_at is null)
            union
            select w.id, s.to_code, s.to_since, greatest(w.on_day, s.on_day)
            from went w
            join places.succession s on s.from_code = w.to_code and s.from_since = w.to_since
        )
        select w.id, t.province, t.id, w.on_day
        from went w
        join access.organisation t
          on t.unit_code = w.to_code and t.unit_since = w.to_since
         and t.kind = 'PEOPLES_COMMITTEE' and t.province = w.to_code
        order by w.id, w.on_day, t.id
    $$;
