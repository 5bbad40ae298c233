-- The same form is the same report in whichever province it came in: two that came in the second in which
-- the first province appeared become one. What the second says besides is kept as an addition.
delete from intake.arrival a using intake.arrival b
    where a.province = '00' and b.province <> '00' and b.id = a.id and b.content = a.content;
update intake.arrival a set province = b.province, id = gen_random_uuid(), belongs = b.id
    from intake.arrival b
    where a.province = '00' and b.province <> '00' and b.id = a.id;
create unique index arrival_once on intake.arrival (id);
