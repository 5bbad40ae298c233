-- A body notes that it sent a report that a plan asks for, for one day on which it is due.
create table work.report_sent (
    province text not null,
    plan     bigint not null,
    node     int not null,
    body     bigint not null,
    due      date not null,
    at       timestamptz not null,
    person   bigint not null,
    primary key (province, plan, node, body, due),
    foreign key (province, plan, node) references programme.node (province, plan, key)
);
grant select, insert on work.report_sent to binhan_app;
