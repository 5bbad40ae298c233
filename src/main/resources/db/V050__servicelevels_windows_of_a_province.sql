-- The province's own levels of service have a room of their own, with who set them and when.
create schema servicelevels;

create table servicelevels.windows (
    province         text primary key,
    answer           int not null check (answer > 0),
    answer_in_danger int not null check (answer_in_danger > 0 and answer_in_danger <= answer),
    act              int not null check (act > 0),
    act_in_danger    int not null check (act_in_danger > 0 and act_in_danger <= act),
    version          int not null default 1,
    set_at           timestamptz not null,
    set_by           bigint not null
);
comment on table servicelevels.windows is 'minutes; a province without a row has the usual ones';

-- Nobody could set one before but by hand in the database.
drop table response.service_level;

grant usage on schema servicelevels to binhan_app;
grant select, insert, update on servicelevels.windows to binhan_app;
