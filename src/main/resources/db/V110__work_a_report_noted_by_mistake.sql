-- That a report was sent can be noted by mistake: it is taken back, stays with who did so, and may be noted anew.
alter table work.report_sent
    add column taken_back_at timestamptz,
    add column taken_back_by bigint,
    drop constraint report_sent_pkey;
create unique index report_sent_once on work.report_sent (province, plan, node, body, due)
    where taken_back_at is null;
grant update (taken_back_at, taken_back_by) on work.report_sent to binhan_app;
