-- Whether a need was opened because modules were tried in vain: then a small gap does not close it.
alter table need add column asked boolean not null default false;
