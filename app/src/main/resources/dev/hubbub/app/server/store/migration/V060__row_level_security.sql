-- Every table with rows of a society shows work on one society the rows of that society alone.
--
-- Work says what it is about by a setting of its transaction: hubbub.society is the number of a society, or 'all' for
-- work of the server itself. Who comes with a secret, as a person, or with an address that cannot be guessed, and does
-- not know the society yet, names it by hubbub.key and is shown what belongs to that key. Without either, nothing.

create function hubbub_shows(society bigint) returns boolean language sql stable
    return current_setting('hubbub.society', true) = 'all'
        or society = nullif(nullif(current_setting('hubbub.society', true), ''), 'all')::bigint;

create function hubbub_knows(kind text, one text) returns boolean language sql stable
    return current_setting('hubbub.key', true) = kind || ' ' || one;

alter table membership enable row level security;
create policy membership_of_society on membership to hubbub_app
    using (hubbub_shows(society_id) or hubbub_knows('person', person_id::text));

alter table society enable row level security;
create policy society_itself on society to hubbub_app
    using (hubbub_shows(id) or exists (select 1 from membership where membership.society_id = society.id));

alter table invitation enable row level security;
create policy invitation_of_society on invitation to hubbub_app
    using (hubbub_shows(society_id) or hubbub_knows('secret', encode(token_hash, 'hex')));

drop policy webhook_of_society on webhook;
create policy webhook_of_society on webhook to hubbub_app
    using (hubbub_shows(society_id) or hubbub_knows('webhook', id::text));
alter table webhook_delivery enable row level security;
create policy webhook_delivery_of_society on webhook_delivery to hubbub_app
    using (exists (select 1 from webhook where webhook.id = webhook_delivery.webhook_id));

alter table feed_item enable row level security;
create policy feed_item_of_society on feed_item to hubbub_app
    using (exists (select 1 from feed where feed.id = feed_item.feed_id));

alter table run enable row level security;
create policy run_of_server on run to hubbub_app using (hubbub_shows(society_id));

alter table client_code enable row level security;
create policy client_code_of_society on client_code to hubbub_app
    using (hubbub_shows(society) or hubbub_knows('secret', encode(hash, 'hex')));
alter table client_token enable row level security;
create policy client_token_of_society on client_token to hubbub_app
    using (hubbub_shows(society) or hubbub_knows('secret', encode(hash, 'hex')));

alter table client_media enable row level security;
create policy client_media_of_society on client_media to hubbub_app
    using (hubbub_shows(society) or hubbub_knows('file', id::text));
alter table client_poll enable row level security;
create policy client_poll_of_society on client_poll to hubbub_app using (hubbub_shows(society));
alter table client_vote enable row level security;
create policy client_vote_of_society on client_vote to hubbub_app
    using (exists (select 1 from client_poll where client_poll.id = client_vote.poll));
