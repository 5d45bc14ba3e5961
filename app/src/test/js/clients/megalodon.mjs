// megalodon: finds out what the server is, registers, signs in out of band, reads, posts, is answered, streams.
import megalodon from 'megalodon';
import { authorize, expect, until } from './login.mjs';

const { detector, default: generator } = megalodon;
const [url, email, password] = process.argv.slice(2);

const kind = await detector(url);
expect(kind === 'mastodon', `the server must look like one of Mastodon's kind, but looked like ${kind}`);
const guest = generator(kind, url);
const app = await guest.registerApp('megalodon', { scopes: ['read', 'write', 'follow'] });
const code = await authorize(app.url, email, password);
const token = await guest.fetchAccessToken(app.client_id, app.client_secret, code);
const client = generator(kind, url, token.access_token);

const me = (await client.verifyAccountCredentials()).data;
const instance = (await client.getInstance()).data;
expect(instance.urls.streaming_api.startsWith('ws'), 'the instance must say where it streams');
expect((await client.getPublicTimeline({ limit: 5 })).data.length === 5, 'the public timeline must be full');
expect(Array.isArray((await client.getHomeTimeline()).data), 'home must be a list');

const stream = await client.userStreaming();
const seen = [];
stream.on('update', (status) => seen.push(['update', status.id]));
stream.on('notification', (notification) => seen.push(['notification', notification.type]));
stream.on('error', (error) => console.error(error));
await new Promise((resolve) => stream.on('connect', resolve));
await new Promise((resolve) => setTimeout(resolve, 1_000));

const post = (await client.postStatus(`Is anybody watching the match? #football ${Date.now()}`)).data;
expect(post.account.id === me.id, 'a post must be by who wrote it');
await until('the post in the stream', () => seen.find(([event, id]) => event === 'update' && id === post.id));
const answer = await until('an answer', async () => (await client.getStatusContext(post.id)).data.descendants[0], 120_000);
await until('the notification in the stream', () => seen.find(([event]) => event === 'notification'));
expect((await client.favouriteStatus(answer.id)).data.favourited, 'a favourite must show');
expect((await client.reblogStatus(answer.id)).data.reblog.id === answer.id, 'a boost is a wrapper');
expect((await client.followAccount(answer.account.id)).data.following, 'following must show');
const relation = (await client.getRelationships([answer.account.id])).data[0];
expect(relation.following, 'the relationship must say so too');
expect((await client.getNotifications()).data.length > 0, 'there must be a notification');
expect((await client.search(answer.account.acct, { type: 'accounts' })).data.accounts.length > 0, 'search must find');
await client.deleteStatus(post.id);
stream.stop();
console.log('megalodon: all of it');
process.exit(0);
