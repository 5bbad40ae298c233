-- Work that a plan wants every year or quarter is asked for since its words stand here; a report speaks of one time.
-- The days themselves are worked out from the plan's words and never written down.
alter table programme.node
    add column asked_since date,
    add column reported_for date;
comment on column programme.node.asked_since is 'since when the words by when it is due stand in this line; null for activities, which have no such words';
comment on column programme.node.reported_for is 'the day of the time that was last reported on, for work that comes back; percent speaks of that time';
update programme.node n
set asked_since = (v.issued_at at time zone 'Asia/Ho_Chi_Minh')::date
from programme.plan_version v
where v.province = n.province and v.plan = n.plan and v.version = n.first_version
  and n.taken_back_at is null and n.key < 1000000;
