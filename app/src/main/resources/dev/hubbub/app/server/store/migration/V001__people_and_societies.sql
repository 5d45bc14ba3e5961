-- Who may come in, and the societies with their journals. Row-level security is by society; see docs/server.md.

create table server_secret (
    name  text primary key,
    value bytea not null
);

create table society (
    id         bigint generated always as identity primary key,
    slug       text        not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    title      text        not null,
    seed       bigint      not null,
    personas   integer     not null check (personas >= 1),
    seats      integer     not null check (seats >= 1),
    scenario   text        not null default '',
    start_ms   bigint      not null,
    begun_ms   bigint      not null,
    tick_ms    integer     not null,
    labelled   boolean     not null default true,
    background boolean     not null default true,
    removed    boolean     not null default false
);

create table person (
    id         bigint generated always as identity primary key,
    name       text        not null,
    login      text        not null unique,
    password   text        not null default '',
    owner      boolean     not null default false,
    disabled   boolean     not null default false,
    created_at timestamptz not null default now()
);

create table membership (
    society_id bigint  not null references society on delete cascade,
    person_id  bigint  not null references person on delete cascade,
    role       text    not null check (role in ('owner', 'moderator', 'participant', 'observer')),
    seat       integer,
    primary key (society_id, person_id),
    unique (society_id, seat)
);

create table invitation (
    token_hash bytea       primary key,
    society_id bigint      references society on delete cascade,
    role       text        not null check (role in ('owner', 'moderator', 'participant', 'observer')),
    made_by    bigint      references person on delete set null,
    made_at    timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- Everything that was put into a society, in order: replayed, it gives the society again.
create table deed (
    society_id bigint not null references society on delete cascade,
    seq        bigint not null,
    sim_ms     bigint not null,
    wall_ms    bigint not null,
    person_id  bigint,
    kind       text   not null,
    body       jsonb  not null,
    key        text,
    primary key (society_id, seq)
);
create unique index deed_key on deed (society_id, person_id, key) where key is not null;

do $$
begin
    if not exists (select 1 from pg_roles where rolname = 'hubbub_app') then
        create role hubbub_app nologin;
    end if;
    execute format('grant hubbub_app to %I', current_user);
end
$$;

grant usage on schema public to hubbub_app;
grant select, insert, update, delete on server_secret, society, person, membership, invitation to hubbub_app;
grant select, insert on deed to hubbub_app;

alter table deed enable row level security;
create policy deed_of_society on deed to hubbub_app
    using (society_id = nullif(current_setting('hubbub.society', true), '')::bigint);
