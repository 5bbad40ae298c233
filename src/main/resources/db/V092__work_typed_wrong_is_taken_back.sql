-- What was typed wrong is taken back: it counts no more, and stays with who took it back and when.
alter table programme.node
    add column taken_back_at timestamptz,
    add column taken_back_by bigint;
comment on column programme.node.taken_back_at is 'set for activities only; lines of a plan end with a version';

alter table work.milestone
    add column taken_back_at timestamptz,
    add column taken_back_by bigint;

alter table budget.budget_line
    add column taken_back_at timestamptz,
    add column taken_back_by bigint;
