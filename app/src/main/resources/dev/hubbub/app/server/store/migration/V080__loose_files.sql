-- Since when a file hangs on no status; null while it hangs on one. Those of before count from now.
alter table client_media add column loose_since timestamptz default now();
update client_media set loose_since = null where status <> 0;
create index client_media_loose on client_media (society, account) where loose_since is not null;
