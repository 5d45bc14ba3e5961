-- Sessions of signed-in people, in the form that Spring Session reads.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- Tokens by which programs act for a person.
create table api_token (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references person on delete cascade,
    token_hash bytea       not null unique,
    title      text        not null,
    made_at    timestamptz not null default now(),
    used_at    timestamptz
);

-- Doors through which events come in: signed calls, and feeds that are asked now and then.
create table webhook (
    id         uuid primary key default gen_random_uuid(),
    society_id bigint      not null references society on delete cascade,
    title      text        not null,
    secret     bytea       not null,
    made_at    timestamptz not null default now()
);
create table webhook_delivery (
    webhook_id uuid        not null references webhook on delete cascade,
    signature  bytea       not null,
    at         timestamptz not null default now(),
    primary key (webhook_id, signature)
);
create table feed (
    id         bigint generated always as identity primary key,
    society_id bigint      not null references society on delete cascade,
    url        text        not null,
    minutes    integer     not null check (minutes between 5 and 10080),
    asked_at   timestamptz,
    etag       text        not null default '',
    problem    text        not null default '',
    unique (society_id, url)
);
create table feed_item (
    feed_id bigint not null references feed on delete cascade,
    item    bytea  not null,
    at      timestamptz not null default now(),
    primary key (feed_id, item)
);

-- What people reported, and what moderators did.
create table report (
    id         bigint generated always as identity primary key,
    society_id bigint      not null references society on delete cascade,
    seat       integer     not null,
    account    integer     not null,
    statuses   bigint[]    not null default '{}',
    comment    text        not null,
    made_at    timestamptz not null default now(),
    closed_at  timestamptz,
    closed_by  bigint      references person on delete set null
);
create table audit (
    id         bigint generated always as identity primary key,
    society_id bigint,
    person_id  bigint,
    at         timestamptz not null default now(),
    action     text        not null,
    subject    text        not null,
    note       text        not null default ''
);

-- Runs: a scenario played to its end, apart from any society.
create table run (
    id         uuid primary key default gen_random_uuid(),
    society_id bigint      references society on delete set null,
    person_id  bigint      references person on delete set null,
    title      text        not null,
    settings   jsonb       not null,
    state      text        not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    progress   double precision not null default 0,
    summary    jsonb,
    problem    text        not null default '',
    made_at    timestamptz not null default now(),
    ended_at   timestamptz
);

grant select, insert, update, delete on
    spring_session, spring_session_attributes, api_token, webhook, webhook_delivery, feed, feed_item, report, run
    to hubbub_app;
grant select, insert on audit to hubbub_app;

-- A society's rows are shown to work on that society alone. Work of the server itself, such as asking all feeds, says
-- so by 'all'.
do $$
declare
    one text;
begin
    foreach one in array array['webhook', 'feed', 'report', 'audit'] loop
        execute format('alter table %I enable row level security', one);
        execute format(
            $policy$create policy %I on %I to hubbub_app
                using (current_setting('hubbub.society', true) = 'all'
                       or society_id = nullif(nullif(current_setting('hubbub.society', true), ''), 'all')::bigint)$policy$,
            one || '_of_society', one);
    end loop;
end
$$;
