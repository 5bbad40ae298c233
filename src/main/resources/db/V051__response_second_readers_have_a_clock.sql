-- A report judged to have not enough grounds asks a second question, whether another person sees it
-- alike. Who is asked that has turns, a clock and alarms of the same kind as who is asked to take it.
alter table response.assignment add column question text not null default 'ANSWER'
    check (question in ('ANSWER', 'READ'));
drop index response.assignment_current;
create unique index assignment_current on response.assignment (province, file, question)
    where ended_at is null;

drop index response.verdict_reader;
alter table response.verdict drop column reader;

alter table servicelevels.windows add column read int not null default 240;
alter table servicelevels.windows add column read_in_danger int not null default 60;
alter table servicelevels.windows alter column read drop default;
alter table servicelevels.windows alter column read_in_danger drop default;
alter table servicelevels.windows add check (read > 0);
alter table servicelevels.windows add check (read_in_danger > 0 and read_in_danger <= read);
