-- What the law obliges to pass on is told to her before it is passed on, or it is written down why not.
alter table response.told
    add column before   text,
    add column her_told timestamptz,
    add check (her_told is null or before in ('BY_ME', 'BY_COLLEAGUE', 'BY_OTHERS'));
comment on column response.told.before is
    'who told her before the notice, or why nobody did: codes of vn.binhan.response.ToldBefore; absent where no notice is given';
comment on column response.told.her_told is 'when she was told; absent where nobody told her';
