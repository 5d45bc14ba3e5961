const SIDES = [
  { key: 'for', name: 'For', tint: 'blue' },
  { key: 'neutral', name: 'Neutral', tint: 'line' },
  { key: 'against', name: 'Against', tint: 'amber' },
];

function drawStance(data) {
  const { stances, scenario } = data;
  const section = byId('stance');
  if (stances.events.length === 0) {
    section.hidden = true;
    return;
  }
  const width = stances.minutesPerBin;
  let chosen = 0;
  const voices = (event) => SIDES.reduce((sum, { key }) => sum + event[key].reduce((a, b) => a + b, 0), 0);
  stances.events.forEach((event, at) => { if (voices(event) > voices(stances.events[chosen])) chosen = at; });
  const all = (event, bin) => event.for[bin] + event.neutral[bin] + event.against[bin];
  const from = (bin) => stamp(scenario, bin * width * MINUTE_MS);
  const subject = (at) => scenario.events[at].stakeholders[0];
  const subjects = [...new Set(scenario.events.map((_, at) => subject(at)).filter(Boolean))];
  const redraw = draw('stance', {
    says: `How acts with words lean ${subjects.length === 1 ? `towards ${subjects[0]}` : 'towards the subject of the event'}, `
      + `by ${stretch(width)}: beyond ${stances.neutral} to either side counts as for or against. The line is the mean.`,
    controls: stances.events.length > 1
      ? choice('Event', stances.events.map(({ title }, at) => `${at + 1} ${title}`), chosen, (at) => { chosen = at; redraw(); })
      : null,
    config: () => {
      const event = stances.events[chosen];
      return {
        data: {
          datasets: [
            {
              type: 'line', label: 'Mean', tint: colour('ink'), swatch: 'line', borderColor: colour('ink'), yAxisID: 'mean', cubicInterpolationMode: 'monotone',
              data: event.mean.map((y, bin) => ({ x: (bin + 0.5) * width, y })),
            },
            ...SIDES.map(({ key, name, tint }) => ({
              type: 'bar', label: name, tint: colour(tint), backgroundColor: soft(tint), inflateAmount: 0.4,
              barPercentage: 1, categoryPercentage: 1, stack: 'all', grouped: false,
              data: event[key].map((count, bin) => ({ x: (bin + 0.5) * width, y: all(event, bin) ? count / all(event, bin) : null })),
            })),
          ],
        },
        options: {
          layout: { padding: { top: 22 } },
          scales: {
            x: timeAxis(data, { stacked: true, offset: false }),
            y: axis('share', { stacked: true, min: 0, max: 1, ticks: { stepSize: 0.25, callback: (v) => percent.format(v) } }),
            mean: axis('mean', { position: 'right', min: -1, max: 1, grid: { display: false }, ticks: { stepSize: 0.5 } }),
          },
          plugins: {
            marks: { list: eventMarks(scenario) },
            tooltip: {
              callbacks: {
                title: (items) => (items.length ? `${from(Math.floor(items[0].parsed.x / width))}, ${plural(all(event, items[0].dataIndex), 'act')}` : ''),
                label: ({ dataset, parsed }) => ` ${dataset.label}: ${dataset.type === 'bar' ? percent.format(parsed.y) : parsed.y.toFixed(2)}`,
              },
            },
          },
        },
      };
    },
    heads: ['From', ...SIDES.map(({ name }) => name), 'Mean'],
    rows: () => {
      const event = stances.events[chosen];
      return event.mean.flatMap((mean, bin) => (mean === null ? []
        : [[from(bin), ...SIDES.map(({ key }) => whole.format(event[key][bin])), mean.toFixed(2)]]));
    },
  });
}
