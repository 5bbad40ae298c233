-- Where each page of an original begins in the text that was read, so that its picture can stand beside it.
alter table drafting.source add column starts int[] not null default '{}';
comment on column drafting.source.starts is 'code points of the text, one for each page; empty without fixed pages';
