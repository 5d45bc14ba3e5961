// masto.js: registers, signs in with PKCE, reads, posts, is answered, streams.
import { createHash, randomBytes } from 'node:crypto';
import { createOAuthAPIClient, createRestAPIClient, createStreamingAPIClient } from 'masto';
import { authorize, expect, until } from './login.mjs';

const [url, email, password] = process.argv.slice(2);
const redirectUri = 'com.example.client:/done';
const scopes = 'read write follow push';

const guest = createRestAPIClient({ url });
const app = await guest.v1.apps.create({ clientName: 'masto.js', redirectUris: redirectUri, scopes });
const verifier = randomBytes(32).toString('base64url');
const code = await authorize(
  `${url}/oauth/authorize?` +
    new URLSearchParams({
      response_type: 'code',
      client_id: app.clientId,
      redirect_uri: redirectUri,
      scope: scopes,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }),
  email,
  password,
);
const oauth = createOAuthAPIClient({ url });
const token = await oauth.token.create({
  grantType: 'authorization_code',
  clientId: app.clientId,
  clientSecret: app.clientSecret,
  redirectUri,
  code,
  codeVerifier: verifier,
});
const rest = createRestAPIClient({ url, accessToken: token.accessToken });

const me = await rest.v1.accounts.verifyCredentials();
const instance = await rest.v2.instance.fetch();
expect(instance.apiVersions.mastodon >= 7, 'quotes and groups need version 7');

// timelines, by their Link header
const pages = [];
for await (const page of rest.v1.timelines.public.list({ limit: 5 })) {
  pages.push(page.map((status) => status.id));
  if (pages.length === 3) break;
}
const ids = pages.flat();
expect(new Set(ids).size === ids.length && ids.length >= 6, `pages must not repeat a post, but were ${pages}`);
expect((await rest.v1.timelines.home.list({ limit: 3 })).length > 0, 'home must show something');

// a stream, then a post, then the same post out of the stream
const streaming = createStreamingAPIClient({
  streamingApiUrl: instance.configuration.urls.streaming,
  accessToken: token.accessToken,
});
const seen = [];
const user = streaming.user.subscribe();
(async () => {
  for await (const event of user) {
    seen.push(event);
  }
})();
await new Promise((resolve) => setTimeout(resolve, 1_500));
const post = await rest.v1.statuses.create({ status: `What do you all make of the derby tonight? #derby ${Date.now()}` });
expect(post.account.id === me.id, 'a post must be by who wrote it');
await until('the post in the stream', () => seen.find((event) => event.event === 'update' && event.payload.id === post.id));

// somebody answers, and that is told
const answered = await until('an answer', async () => (await rest.v1.statuses.$select(post.id).context.fetch()).descendants[0], 120_000);
expect(answered.inReplyToId !== null, 'an answer must say what it answers');
const told = await until('a notification', async () =>
  (await rest.v1.notifications.list({ types: ['mention'] })).find((one) => one.status?.id === answered.id),
);
expect(told.account.id === answered.account.id, 'the notification must name who answered');
await until('the notification in the stream', () => seen.find((event) => event.event === 'notification'));

// acts on it
const liked = await rest.v1.statuses.$select(answered.id).favourite();
expect(liked.favourited, 'a favourite must show');
const boosted = await rest.v1.statuses.$select(answered.id).reblog();
expect(boosted.id !== answered.id && boosted.reblogged && boosted.reblog.id === answered.id, 'a boost is a wrapper');
const quote = await rest.v1.statuses.create({ status: 'this', quotedStatusId: answered.id });
expect(quote.quote?.state === 'accepted' && quote.quote.quotedStatus.id === answered.id, 'a quote must hold its post');
await rest.v1.statuses.$select(answered.id).bookmark();
expect((await rest.v1.bookmarks.list())[0].id === answered.id, 'the bookmark must be there');
const followed = await rest.v1.accounts.$select(answered.account.id).follow();
expect(followed.following, 'following must show');
const edited = await rest.v1.statuses.$select(post.id).update({ status: 'Changed my mind.' });
expect(edited.editedAt && edited.content === '<p>Changed my mind.</p>', 'an edit must show');
expect((await rest.v1.statuses.$select(post.id).history.list()).length === 2, 'the earlier form must be kept');

// a picture with words about it
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
);
const media = await rest.v2.media.create({ file: new Blob([png], { type: 'image/png' }), description: 'a red dot' });
const shown = await rest.v1.statuses.create({ status: 'look', mediaIds: [media.id] });
expect(shown.mediaAttachments[0]?.description === 'a red dot', 'words about a picture must stay with it');
expect((await fetch(shown.mediaAttachments[0].url)).ok, 'the picture must be there');

const poll = await rest.v1.statuses.create({ status: 'which?', poll: { options: ['a', 'b'], expiresIn: 3600 } });
expect(poll.poll.options.length === 2, 'a poll must have its choices');
const list = await rest.v1.lists.create({ title: 'few' });
await rest.v1.lists.$select(list.id).accounts.create({ accountIds: [answered.account.id] });
expect((await rest.v1.timelines.list.$select(list.id).list()).length > 0, 'a list must show what its members say');
await rest.v2.filters.create({ title: 'mind', context: ['home'], keywordsAttributes: [{ keyword: 'derby' }] });
await until('the change of filters', () => seen.find((event) => event.event === 'filters_changed'));
const grouped = await rest.v2.notifications.list();
expect(typeof grouped.notificationGroups[0].mostRecentNotificationId === 'number', 'this id is a number');
const found = await rest.v2.search.list({ q: answered.account.acct, type: 'accounts' });
expect(found.accounts.some((one) => one.id === answered.account.id), 'search must find who answered');
await rest.v1.statuses.$select(post.id).remove();
await until('the deletion in the stream', () => seen.find((event) => event.event === 'delete' && event.payload === post.id));

streaming.close();
await oauth.revoke({ clientId: app.clientId, clientSecret: app.clientSecret, token: token.accessToken });
const after = await fetch(`${url}/api/v1/accounts/verify_credentials`, {
  headers: { authorization: `Bearer ${token.accessToken}` },
});
expect(after.status === 401, 'a revoked token must let nobody in');
console.log('masto.js: all of it');
process.exit(0);
