-- The programme becomes rooms by noun, each with a schema of its own: plans as they were issued, the
-- work done about their lines, and their money. What stays in programme are the lines themselves.
create schema plans;
alter table programme.plan set schema plans;
alter table programme.plan_version set schema plans;

create schema work;
alter table programme.assignment set schema work;
alter table programme.progress set schema work;
alter table programme.evidence set schema work;
alter table programme.comment set schema work;
alter table programme.milestone set schema work;
alter table programme.link set schema work;

create schema budget;
alter table programme.budget_line set schema budget;

-- Rights on tables moved with them.
grant usage on schema plans, work, budget to binhan_app;

-- The version of the program before this one finds its tables where they were. A later migration takes
-- these views away, once no such program can run any more.
create view programme.plan as select * from plans.plan;
create view programme.plan_version as select * from plans.plan_version;
create view programme.assignment as select * from work.assignment;
create view programme.progress as select * from work.progress;
create view programme.evidence as select * from work.evidence;
create view programme.comment as select * from work.comment;
create view programme.milestone as select * from work.milestone;
create view programme.link as select * from work.link;
create view programme.budget_line as select * from budget.budget_line;
grant select, insert, update on
    programme.plan, programme.milestone, programme.budget_line to binhan_app;
grant select, insert on
    programme.plan_version, programme.assignment, programme.progress, programme.evidence,
    programme.comment, programme.link to binhan_app;
grant update (ended_at) on programme.assignment to binhan_app;
grant update (ended_at, at, person) on programme.link to binhan_app;
