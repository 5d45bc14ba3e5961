-- The model that the server speaks by, what it may cost, and which societies speak by it.

create table model_setting (
    one           boolean primary key default true check (one),
    model         text   not null default '',
    address       text   not null default '',
    key           bytea,
    daily_micros  bigint check (daily_micros >= 0),
    person_micros bigint check (person_micros >= 0)
);

create table society_voice (
    society_id   bigint primary key references society on delete cascade,
    voice        text   not null check (voice in ('model', 'grammar')),
    model        text   not null default '',
    daily_micros bigint check (daily_micros >= 0)
);

grant select, insert, update, delete on model_setting, society_voice to hubbub_app;

alter table society_voice enable row level security;
create policy society_voice_of_society on society_voice to hubbub_app
    using (current_setting('hubbub.society', true) = 'all'
           or society_id = nullif(nullif(current_setting('hubbub.society', true), ''), 'all')::bigint);
