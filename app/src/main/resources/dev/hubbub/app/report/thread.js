const OPEN_DEPTH = 2;
const FIRST_ANSWERS = [6, 3];
const KIND_NAMES = Object.fromEntries(KINDS.map(({ key, one, tint }) => [key, { one, tint }]));
const COUNTS = [
  { key: 'replies', one: 'reply', many: 'replies', path: 'M2 7.5C2 4.5 4.6 2.5 8 2.5s6 2 6 5-2.6 5-6 5q-.9 0-1.7-.2L3 14l.5-2.9A4.8 4.8 0 0 1 2 7.5Z' },
  { key: 'reposts', one: 'repost', many: 'reposts', path: 'M3 9V6a2 2 0 0 1 2-2h7M10 2l2 2-2 2M13 7v3a2 2 0 0 1-2 2H4M6 14l-2-2 2-2' },
  { key: 'quotes', one: 'quote', many: 'quotes', path: 'M6.5 4.5C4 5 3 6.5 3 9v2.5h3.5V8H4.7M13 4.5c-2.5.5-3.5 2-3.5 4.5v2.5H13V8h-1.8' },
  { key: 'likes', one: 'like', many: 'likes', path: 'M8 13.5S2.5 10 2.5 6.3A2.8 2.8 0 0 1 8 5.3a2.8 2.8 0 0 1 5.5 1C13.5 10 8 13.5 8 13.5Z' },
];

function countsOf(act) {
  const items = COUNTS.filter(({ key }) => act[key] > 0).map(({ key, one, many, path }) => el('span', { title: plural(act[key], one, many) },
    shape('svg', { viewBox: '0 0 16 16', class: 'icon', 'aria-hidden': 'true' }, shape('path', { d: path })),
    short.format(act[key]), el('span', { className: 'aside' }, ` ${act[key] === 1 ? one : many}, `)));
  if (act.unseen > 0) items.push(el('span', {}, `${plural(act.unseen, 'answer')} not shown`));
  return items.length ? el('span', { className: 'counts' }, ...items) : null;
}

function stanceOf(data, act) {
  if (act.stance === undefined) return null;
  const side = stanceName(act.stance, data.stances.neutral);
  const subject = data.scenario.events[act.event]?.stakeholders[0] ?? 'the subject';
  const words = `${side} ${side === 'neutral' ? 'towards' : ''} ${subject}`.replace('  ', ' ');
  return el('span', { className: `stance ${side}`, title: `${words} (${act.stance > 0 ? '+' : ''}${act.stance})` }, side);
}

function personOf(person) {
  return `${person.age}, ${person.occupation}, ${person.city}, ${countryName(person.country)}. A synthetic person.`;
}

/** The GIF or image of an act, or what is seen on it where the page had no room for it. */
function pictureOf(data, act, person) {
  if (act.media === undefined) return null;
  if (act.found !== undefined) {
    const { src, width, height, service } = act.found;
    return el('figure', { className: 'found' },
      el('img', { className: 'picture', src, width, height, alt: act.alt, title: act.alt, loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer' }),
      el('figcaption', { className: 'quiet' }, `GIF: ${service}`));
  }
  if (act.picture === undefined) {
    return el('p', { className: 'text quiet', lang: person.language, dir: 'auto' }, `[${act.media.startsWith('gif/') ? 'GIF' : 'Image'}: ${act.alt}]`);
  }
  const { src, width, height } = data.pictures[act.picture];
  return el('img', { className: 'picture', src, width, height, alt: act.alt, title: act.alt, loading: 'lazy', decoding: 'async' });
}

/** One act with words, without what answers it. */
function postOf(data, act, unseen) {
  const person = data.people[act.by];
  const atMs = data.scenario.startMs + act.atMs;
  const kind = KIND_NAMES[act.kind];
  const badge = act.kind === 'POST' ? null : el('span', { className: `kind ${kind.tint}` }, kind.one);
  const words = act.text === undefined
    ? el('p', { className: 'text quiet' }, 'No words were rendered for this run.')
    : el('p', { className: 'text', lang: person.language, dir: 'auto' }, act.text);
  return el('article', { className: 'post', 'aria-label': `${kind.one} by ${person.name}` },
    el('span', { className: 'portrait', title: personOf(person) }, avatar(person.id)),
    el('p', { className: 'byline' },
      el('b', { dir: 'auto' }, person.name), ' ', el('span', { className: 'handle' }, `@${person.handle}`), ' · ',
      el('time', { dateTime: new Date(atMs).toISOString(), title: `${day(atMs)}, ${clock(atMs)} UTC` },
        `${clock(atMs, person.offsetMinutes)} in ${person.city}`),
      ' ', badge, ' ', stanceOf(data, act)),
    words, pictureOf(data, act, person), countsOf({ ...act, unseen }));
}

/** An act and, below it, what answers it; branches open where a reader starts and stay shut further down. */
function branchOf(data, thread, row, depth) {
  const act = thread.acts[row];
  const below = thread.childrenOf[row];
  if (below.length === 0) return el('li', {}, postOf(data, act, act.hidden));
  const first = FIRST_ANSWERS[depth] ?? below.length;
  const branches = (rows) => el('ul', { className: 'tree' }, ...rows.map((child) => branchOf(data, thread, child, depth + 1)));
  const rest = below.slice(first);
  const inside = thread.sizeBelow[row];
  const all = inside + hiddenBelow(thread, row);
  const heading = all > inside ? `${whole.format(inside)} of ${plural(all, 'answer')}` : plural(all, 'answer');
  return el('li', {}, postOf(data, act, 0), el('details', { className: 'branch', open: depth < OPEN_DEPTH },
    el('summary', {}, heading),
    branches(below.slice(0, first)),
    rest.length === 0 ? null : el('details', { className: 'rest' }, el('summary', {}, `${whole.format(rest.length)} more branches`), branches(rest))));
}

function hiddenBelow(thread, row) {
  return thread.childrenOf[row].reduce((sum, child) => sum + hiddenBelow(thread, child), thread.acts[row].hidden);
}

/** Adds to a thread what each row has below it. */
function linked(thread) {
  const childrenOf = thread.acts.map(() => []);
  const sizeBelow = thread.acts.map(() => 0);
  thread.acts.forEach(({ parent }, row) => { if (parent >= 0) childrenOf[parent].push(row); });
  for (let row = thread.acts.length - 1; row > 0; row--) sizeBelow[thread.acts[row].parent] += sizeBelow[row] + 1;
  return { ...thread, childrenOf, sizeBelow };
}

function threadOf(data, thread, at) {
  const root = thread.acts[0];
  const person = data.people[root.by];
  const { REPLY, QUOTE, REPOST, LIKE } = thread.kinds;
  const body = el('div', { className: 'body' });
  const details = el('details', { className: 'thread card', id: `thread-${at + 1}` },
    el('summary', {},
      el('span', { className: 'rank', 'aria-hidden': 'true' }, String(at + 1)),
      el('span', { className: 'portrait' }, avatar(person.id)),
      el('span', { className: 'opening' },
        el('span', { className: 'teaser' }, el('b', { dir: 'auto' }, person.name), ' ', el('span', { dir: 'auto', lang: person.language }, root.text ?? '')),
        countsOf({ replies: REPLY, quotes: QUOTE, reposts: REPOST, likes: LIKE })),
      el('span', { className: 'whole' }, `${plural(REPLY, 'reply', 'replies')}, ${plural(QUOTE, 'quote')}, ${plural(REPOST, 'repost')} and ${plural(LIKE, 'like')} in the whole thread`)),
    body);
  details.addEventListener('toggle', () => {
    if (details.open && !body.hasChildNodes()) body.append(el('ul', { className: 'tree top' }, branchOf(data, linked(thread), 0, 0)));
  });
  return details;
}

function showThreads(data) {
  const list = byId('thread-list');
  if (data.threads.length === 0) {
    byId('threads-says').textContent = 'Nobody answered anybody.';
    return;
  }
  const most = Math.max(...data.threads.map(({ acts }) => acts.length));
  byId('threads-says').textContent = `The ${data.threads.length} with the most replies, quotes and reposts, those about events first. Open one to read `
    + `its busiest branches, up to ${most} acts; times are those on the writer's clock.`;
  list.append(...data.threads.map((thread, at) => threadOf(data, thread, at)));
  const asked = () => {
    const wanted = /^#thread-\d+$/.test(location.hash) ? byId(location.hash.slice(1)) : null;
    if (wanted) {
      wanted.open = true;
      wanted.scrollIntoView();
    }
  };
  addEventListener('hashchange', asked);
  list.firstChild.open = true;
  asked();
}
