-- Whoever wants to revise a plan is led to the revision that is open already.
create index draft_revision on drafting.draft (province, revises) where state = 'OPEN';
