-- The words that she chose herself to open her own view, beside the number of her report. Only a slow hash
-- is kept; how often somebody tried wrongly is shown to whoever works on her case.
create schema ownview;

create table ownview.factor (
    province   text not null,
    file       uuid not null,
    proof      text not null,
    forced     text,
    set_at     timestamptz not null,
    wrong      int not null default 0,
    wrong_ever int not null default 0,
    again_at   timestamptz,
    opened_at  timestamptz,
    primary key (province, file),
    foreign key (province, file) references casefiles.file (province, id)
);
comment on column ownview.factor.forced is 'other words that open a page on which nothing stands; absent without';
comment on column ownview.factor.again_at is 'before this moment no try is looked at; nobody is ever locked out';

alter table ownview.factor enable row level security;
alter table ownview.factor force row level security;
create policy owner on ownview.factor to current_user using (true) with check (true);
create policy seen on ownview.factor to binhan_app
    using (casefiles.sees(province, file)) with check (casefiles.sees(province, file));

grant usage on schema ownview to binhan_app;
grant select, insert, update, delete on ownview.factor to binhan_app;
