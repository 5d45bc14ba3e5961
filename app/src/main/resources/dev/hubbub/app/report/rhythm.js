const KINDS = [
  { key: 'POST', name: 'Posts', one: 'post', tint: 'blue' },
  { key: 'REPLY', name: 'Replies', one: 'reply', tint: 'teal' },
  { key: 'QUOTE', name: 'Quotes', one: 'quote', tint: 'violet' },
  { key: 'REPOST', name: 'Reposts', one: 'repost', tint: 'amber' },
  { key: 'LIKE', name: 'Likes', one: 'like', tint: 'rose' },
];

/** Sums of neighbouring bins. */
function merged(counts, width) {
  const sums = new Array(Math.ceil(counts.length / width)).fill(0);
  counts.forEach((count, at) => { sums[Math.floor(at / width)] += count; });
  return sums;
}

const MOST_DISCS = 12;
const letter = (at) => String.fromCharCode(65 + (at % 26));

/** What happened to the public, as marks on an axis of minutes; short ones without a name where there are many. */
function eventMarks({ events, interventions }) {
  const disc = events.length + interventions.length <= MOST_DISCS;
  return [
    ...events.map((event, at) => ({ at: event.atMs / MINUTE_MS, label: disc ? String(at + 1) : '', disc })),
    ...interventions.map(({ atMs }, at) => ({ at: atMs / MINUTE_MS, label: disc ? letter(at) : '', disc, tint: 'rose' })),
  ];
}

function timeAxis(data, more = {}) {
  const start = data.scenario.startMs;
  const minutes = data.scenario.durationMs / MINUTE_MS;
  const step = [15, 30, 60, 120, 180, 360, 720, 1440, 2880, 7 * 1440].find((each) => minutes / each <= 12) ?? 30 * 1440;
  const tick = (value) => (step >= 1440 ? day(start + value * MINUTE_MS).replace(/ \d+$/, '') : clock(start + value * MINUTE_MS));
  return axis('time in UTC', {
    type: 'linear', min: 0, max: minutes, grid: { display: false },
    ticks: { stepSize: step, callback: tick }, ...more,
  });
}

function drawRhythm(data) {
  const { rhythm, run, scenario } = data;
  const minute = rhythm.minutesPerBin;
  const minutes = scenario.durationMs / MINUTE_MS;
  const widths = [1, 5, 15, 60, 360, 1440, 10_080, 100_800].filter((each) => each >= minute && (each === minute || each <= minutes / 12));
  let width = widths.find((each) => each >= minutes / 300) ?? widths.at(-1) ?? minute;
  const series = (key) => merged(rhythm[key], width / minute);
  const totals = () => KINDS.map(({ key }) => series(key)).reduce((sums, row) => sums.map((sum, at) => sum + row[at]));
  const busiest = KINDS.map(({ key }) => rhythm[key]).reduce((sums, row) => sums.map((sum, at) => sum + row[at]));
  const peak = busiest.indexOf(Math.max(...busiest));
  const at = (bin) => stamp(scenario, bin * width * MINUTE_MS);
  const redraw = draw('rhythm', {
    says: run.acts === 0 ? `Nobody did anything in ${stretch(minutes)}.`
      : `${plural(run.acts, 'act')} in ${stretch(minutes)}; the busiest minute was `
        + `${stamp(scenario, peak * minute * MINUTE_MS)} with ${whole.format(busiest[peak] / minute)} of them. `
        + 'The upright lines are the events in the list above.',
    tall: 'tall',
    controls: widths.length < 2 ? null : choice('Width of a step', widths.map((each) => stretch(each)), widths.indexOf(width), (chosen) => {
      width = widths[chosen];
      redraw();
    }),
    config: () => ({
      type: 'line',
      data: {
        datasets: KINDS.map(({ key, name, tint }) => ({
          label: name, tint: colour(tint), borderColor: colour(tint), backgroundColor: soft(tint),
          borderWidth: 0, fill: 'stack', cubicInterpolationMode: 'default', pointHitRadius: 0,
          data: series(key).map((count, bin) => ({ x: (bin + 0.5) * width, y: count / width })),
        })),
      },
      options: {
        layout: { padding: { top: 22 } },
        scales: {
          x: timeAxis(data),
          y: axis('acts a minute', { stacked: true, beginAtZero: true, ticks: { maxTicksLimit: 6, callback: (v) => short.format(v) } }),
        },
        plugins: {
          marks: { list: eventMarks(scenario) },
          tooltip: {
            itemSort: (a, b) => b.datasetIndex - a.datasetIndex,
            callbacks: {
              title: (items) => (items.length ? at(Math.floor(items[0].parsed.x / width)) : ''),
              label: (item) => ` ${item.dataset.label}: ${upTo2.format(item.parsed.y)} a minute`,
            },
          },
        },
      },
    }),
    heads: ['From', ...KINDS.map(({ name }) => name), 'All'],
    rows: () => {
      const columns = KINDS.map(({ key }) => series(key));
      return totals().map((total, bin) => [at(bin), ...columns.map((column) => whole.format(column[bin])), whole.format(total)]);
    },
  });
}
