const across = { mode: 'index', axis: 'y', intersect: false };

function drawPlaces({ origins }) {
  const countries = origins.countries.map((country) => ({ ...country, rate: (1000 * country.acts) / Math.max(1, country.personas) }));
  const orders = [{ name: 'Per 1,000 personas', key: 'rate' }, { name: 'Acts', key: 'acts' }];
  let order = orders[0];
  const sorted = () => countries.toSorted((a, b) => b[order.key] - a[order.key]);
  const most = countries.toSorted((a, b) => b.rate - a.rate)[0];
  const languagesSpoken = Object.entries(origins.languages).filter(([, count]) => count > 0).toSorted((a, b) => b[1] - a[1]);
  const spoken = languagesSpoken.reduce((sum, [, count]) => sum + count, 0);
  const redraw = draw('places', {
    says: most?.acts > 0 ? `${countryName(most.code)} is the loudest for its size, with ${whole.format(most.rate)} acts per 1,000 personas.` : 'Nobody acted.',
    tall: 'long',
    controls: choice('Bars show', orders.map(({ name }) => name), 0, (at) => { order = orders[at]; redraw(); }),
    config: () => {
      const shown = sorted().slice(0, 20);
      return {
        type: 'bar',
        data: {
          labels: shown.map(({ code }) => countryName(code)),
          datasets: [{ label: order.name, tint: colour('teal'), backgroundColor: faded('teal', 0.8), borderRadius: 3, data: shown.map((each) => each[order.key]) }],
        },
        options: {
          indexAxis: 'y', interaction: across,
          scales: {
            x: axis('', { beginAtZero: true, ticks: { maxTicksLimit: 5, callback: (v) => short.format(v) } }),
            y: axis('', { grid: { display: false }, ticks: { autoSkip: false } }),
          },
          plugins: {
            tooltip: {
              callbacks: {
                label: ({ dataIndex }) => {
                  const { acts, personas } = shown[dataIndex];
                  return ` ${plural(acts, 'act')} by ${plural(personas, 'persona')}`;
                },
              },
            },
          },
        },
      };
    },
    note: languagesSpoken.length > 0
      ? `Words by the languages of their writers: ${languagesSpoken.slice(0, 5).map(([code, count]) => `${languageName(code)} ${percent.format(count / spoken)}`).join(', ')}.`
      : '',
    heads: ['Country', 'Acts', 'Personas', 'Acts per 1,000'],
    rows: () => sorted().map(({ code, acts, personas, rate }) => [countryName(code), whole.format(acts), whole.format(personas), whole.format(rate)]),
  });
}

function drawHours({ origins }) {
  const all = Math.max(1, origins.utcHour.reduce((a, b) => a + b, 0));
  const peak = origins.localHour.indexOf(Math.max(...origins.localHour));
  const line = (label, counts, tint, more) =>
    lineSet(label, counts.map((count, hour) => [hour, count / all]), tint, { stepped: false, ...more });
  draw('hours', {
    says: "Each act by the clock on its persona's wall, and by UTC."
      + (origins.localHour[peak] > 0 ? ` Most come between ${two(peak)}:00 and ${two((peak + 1) % 24)}:00 local time.` : ''),
    config: () => ({
      type: 'line',
      data: {
        datasets: [
          line('local hour', origins.localHour, 'teal', { fill: 'origin', backgroundColor: faded('teal', 0.14) }),
          line('hour in UTC', origins.utcHour, 'quiet', { borderDash: [4, 4], borderWidth: 1.5 }),
        ],
      },
      options: {
        scales: {
          x: axis('hour of the day', { type: 'linear', min: 0, max: 23, grid: { display: false }, ticks: { stepSize: 3, callback: (v) => two(v) } }),
          y: axis('share of acts', { beginAtZero: true, ticks: { maxTicksLimit: 6, callback: (v) => percent.format(v) } }),
        },
        plugins: {
          tooltip: {
            callbacks: {
              title: (items) => (items.length ? `${two(items[0].parsed.x)}:00 to ${two(items[0].parsed.x)}:59` : ''),
              label: ({ dataset, parsed }) => ` ${dataset.label}: ${percent.format(parsed.y)}`,
            },
          },
        },
      },
    }),
    heads: ['Hour', 'Local', 'UTC'],
    rows: () => origins.localHour.map((count, hour) => [two(hour), whole.format(count), whole.format(origins.utcHour[hour])]),
  });
}

function drawTopics({ origins }) {
  const topics = origins.topics.toSorted((a, b) => b.event + b.chatter - a.event - a.chatter);
  const shown = topics.slice(0, 20);
  const onEvents = topics.reduce((sum, { event }) => sum + event, 0);
  const all = topics.reduce((sum, { event, chatter }) => sum + event + chatter, 0);
  draw('topics', {
    says: `${percent.format(onEvents / Math.max(1, all))} of all acts are about the events; the rest is everyday chatter.`,
    tall: 'long',
    config: () => ({
      type: 'bar',
      data: {
        labels: shown.map(({ name }) => plain(name)),
        datasets: [
          { label: 'About the events', tint: colour('blue'), backgroundColor: faded('blue', 0.8), borderRadius: 3, data: shown.map(({ event }) => event) },
          { label: 'Chatter', tint: faded('quiet', 0.6), backgroundColor: faded('quiet', 0.45), borderRadius: 3, data: shown.map(({ chatter }) => chatter) },
        ],
      },
      options: {
        indexAxis: 'y', interaction: across,
        scales: {
          x: axis('', { stacked: true, beginAtZero: true, ticks: { maxTicksLimit: 5, callback: (v) => short.format(v) } }),
          y: axis('', { stacked: true, grid: { display: false }, ticks: { autoSkip: false } }),
        },
        plugins: { tooltip: { callbacks: { label: ({ dataset, parsed }) => ` ${dataset.label}: ${whole.format(parsed.x)}` } } },
      },
    }),
    heads: ['Topic', 'About the events', 'Chatter'],
    rows: () => topics.map(({ name, event, chatter }) => [plain(name), whole.format(event), whole.format(chatter)]),
  });
}
