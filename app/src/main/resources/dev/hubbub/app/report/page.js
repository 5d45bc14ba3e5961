const FIRST_EVENTS = 6;

function showHero(data) {
  const { scenario, run } = data;
  const minutes = scenario.durationMs / MINUTE_MS;
  byId('when').textContent = `${day(scenario.startMs)} · ${stretch(minutes)} · seed ${run.seed}`;
  const occasion = scenario.events.length === 0
    ? 'on a day when nothing in particular happened' : `when it is told of ${plural(scenario.events.length, 'event')}`;
  byId('lede').textContent = `What a synthetic public of ${whole.format(run.personas)} personas does in ${stretch(minutes)} ${occasion}. `
    + 'Nobody here is a real person.';
  const figures = [
    ['personas', run.personas], ['follows', run.follows], ['acts', run.acts], ['with words', run.kinds.POST + run.kinds.REPLY + run.kinds.QUOTE],
    ['exposures', run.exposures],
  ];
  byId('figures').append(...figures.filter(([, value]) => value !== undefined).map(([name, value]) =>
    el('div', { title: whole.format(value) }, el('dt', {}, name), el('dd', {}, short.format(value)))));
  const told = toldItems(scenario);
  byId('events').append(...told.slice(0, FIRST_EVENTS));
  if (told.length > FIRST_EVENTS) {
    byId('told').append(el('details', { className: 'more-events' },
      el('summary', {}, `${whole.format(told.length - FIRST_EVENTS)} more`),
      el('ol', { className: 'events' }, ...told.slice(FIRST_EVENTS))));
  }
  byId('told').hidden = told.length === 0;
}

/** Events and interventions as the items of a list, each with its mark in the charts. */
function toldItems(scenario) {
  const { startMs, events, interventions } = scenario;
  const item = (mark, atMs, title, about, className = '') => el('li', { className, 'data-mark': mark },
    el('time', { dateTime: new Date(startMs + atMs).toISOString() }, stamp(scenario, atMs)),
    el('div', {}, el('b', {}, title), el('p', { className: 'quiet' }, about)));
  return [
    ...events.map((event, at) => {
      const where = [event.city, event.country && countryName(event.country)].filter(Boolean).join(', ');
      const tags = event.hashtags.map((tag) => `#${tag}`).join(' ');
      return item(String(at + 1), event.atMs, event.title, [plain(event.type), plain(event.impact), where, tags].filter(Boolean).join(' · '));
    }),
    ...interventions.map(({ atMs, title }, at) => item(letter(at), atMs, title, 'Done by the experimenter', 'done')),
  ];
}

function showFacts({ scenario, run }) {
  byId('command').textContent = run.command;
  const facts = [
    ['Scenario', scenario.name], ['Seed', run.seed], ['Version', run.version], ['Digest of the run', run.digest],
    ['CPU time', run.cpuSeconds === undefined ? '' : `${run.cpuSeconds} s`],
    ['Time on the clock', run.wallSeconds === undefined ? '' : `${run.wallSeconds} s`],
    ['Sources of the events', scenario.sources.join('; ')],
  ];
  byId('facts').append(...facts.filter(([, value]) => value).map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))));
}

function startTheme() {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const button = byId('theme');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches);
  const show = () => {
    button.textContent = isDark() ? 'Light' : 'Dark';
    button.title = `Show the page in ${isDark() ? 'light' : 'dark'} colours`;
    Chart.defaults.plugins.tooltip.backgroundColor = isDark() ? '#050608' : '#1f2328';
    charts.forEach((redraw) => redraw());
  };
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    show();
  });
  dark.addEventListener('change', show);
  show();
}

const data = JSON.parse(byId('data').textContent);
showHero(data);
startCharts();
drawRhythm(data);
showThreads(data);
drawSizes(data);
drawGrowth(data);
drawDepths(data);
drawHours(data);
drawStance(data);
drawPlaces(data);
drawTopics(data);
showFacts(data);
startTheme();
document.documentElement.dataset.ready = String(charts.length);
