const ASIDE = 'Real: ';

/** Dots joined by a thin dashed line, for what real publics did. */
function realSet(label, pairs) {
  return {
    label, data: pairs.map(([x, y]) => ({ x, y })), borderColor: colour('amber'), backgroundColor: colour('amber'),
    borderDash: [4, 4], borderWidth: 1.5, pointRadius: 3.5, swatch: 'dot',
  };
}

function lineSet(label, pairs, tint, more = {}) {
  return { label, data: pairs.map(([x, y]) => ({ x, y })), borderColor: colour(tint), backgroundColor: colour(tint), swatch: 'line', ...more };
}

const nearest = { mode: 'nearest', axis: 'x', intersect: false };

function drawSizes({ cascades, real }) {
  const some = cascades.large > 0;
  draw('sizes', {
    says: some
      ? `${plural(cascades.large, 'post')} of ${whole.format(cascades.posts)} reached ${real.large} or more with reposts and `
        + `quotes; the largest has ${whole.format(cascades.largest)}. A line shows the share of cascades at least as large.`
      : `None of the ${whole.format(cascades.posts)} posts reached ${real.large} with its reposts and quotes, so there is `
        + 'nothing to lay beside the real ones.',
    config: () => ({
      type: 'line',
      data: {
        datasets: [
          lineSet('all posts here', cascades.all, 'quiet', { borderWidth: 1.5 }),
          lineSet(`here, from ${real.large} on`, cascades.largeOnly, 'blue'),
          realSet(`real, from ${real.large} on`, real.sizeExceededBy),
        ],
      },
      options: {
        interaction: nearest,
        scales: {
          x: axis('posts in the cascade', { type: 'logarithmic', min: 1, afterBuildTicks: powersOfTen, ticks: { callback: (v) => short.format(v) } }),
          y: axis('share at least as large', {
            type: 'logarithmic', max: 1, afterBuildTicks: powersOfTen,
            ticks: { callback: (v) => (v >= 0.01 ? percent.format(v) : `1 in ${short.format(1 / v)}`) },
          }),
        },
        plugins: {
          tooltip: {
            callbacks: {
              title: (items) => (items.length ? `${whole.format(items[0].parsed.x)} or more` : ''),
              label: ({ dataset, parsed }) => ` ${dataset.label}: ${parsed.y >= 0.01 ? percent.format(parsed.y) : `1 in ${whole.format(1 / parsed.y)}`}`,
            },
          },
        },
      },
    }),
    note: `${ASIDE}${real.source}. They were chosen for being large, so only large ones are compared.`,
    heads: ['Curve', 'Size', 'Share at least as large'],
    rows: () => [['all posts here', cascades.all], [`here, from ${real.large} on`, cascades.largeOnly], ['real', real.sizeExceededBy]]
      .flatMap(([name, pairs]) => pairs.map(([size, share]) => [name, whole.format(size), share.toPrecision(3)])),
  });
}

function drawDepths({ cascades, real }) {
  const { depths } = cascades;
  const all = cascades.large || 1;
  const mean = depths.reduce((sum, count, depth) => sum + count * depth, 0) / all;
  const upTo = Math.max(depths.length, 11);
  draw('depths', {
    says: cascades.large > 0
      ? `From the post to the farthest repost or quote it is ${upTo2.format(mean)} steps on average here, ${real.depthMean} in real ones.`
      : 'No cascade here is large enough to ask how deep it goes.',
    config: () => ({
      type: 'bar',
      data: {
        datasets: [{
          label: 'here', tint: colour('blue'), backgroundColor: faded('blue', 0.8), borderRadius: 3, barPercentage: 0.9, categoryPercentage: 0.9,
          data: Array.from({ length: upTo }, (_, depth) => ({ x: depth, y: (depths[depth] ?? 0) / all })),
        }],
      },
      options: {
        scales: {
          x: axis('steps from the post', { type: 'linear', min: 0, max: upTo, offset: false, grid: { display: false }, ticks: { stepSize: 1 } }),
          y: axis('share of large cascades', { beginAtZero: true, ticks: { maxTicksLimit: 6, callback: (v) => percent.format(v) } }),
        },
        plugins: {
          marks: { list: real.depthQuantiles.map(([share, depth]) => ({ at: depth, label: percent.format(share), tint: 'amber' })) },
          tooltip: {
            callbacks: {
              title: (items) => (items.length ? plural(items[0].parsed.x, 'step') : ''),
              label: ({ parsed }) => ` ${percent.format(parsed.y)} of large cascades here`,
            },
          },
        },
      },
    }),
    note: `Half, 90% and 99% of real ones end at the dashed lines or before. ${ASIDE}${real.source}.`,
    heads: ['Steps', 'Cascades here', 'Share'],
    rows: () => depths.map((count, depth) => [depth, whole.format(count), percent.format(count / all)]),
  });
}

function drawGrowth({ cascades, real }) {
  const half = cascades.halfLifeMinutes;
  draw('growth', {
    says: cascades.grown > 0
      ? `Half of a large cascade is there after ${stretch(half)} here, ${real.halfLifeMinutes} min in real ones (medians). `
        + `The lines are the mean share of the final size, over ${plural(cascades.grown, 'cascade')}.`
      : 'No large cascade began early enough to show how it grows.',
    config: () => ({
      type: 'line',
      data: { datasets: [lineSet('here', cascades.shareAfterMinutes, 'blue'), realSet('real', real.shareAfterMinutes)] },
      options: {
        interaction: nearest,
        scales: {
          x: axis('after the post', {
            type: 'logarithmic', min: 1, max: 1440,
            afterBuildTicks: (scale) => { scale.ticks = [1, 10, 60, 360, 1440].map((value) => ({ value })); },
            ticks: { callback: (v) => stretch(v), autoSkip: false },
          }),
          y: axis('share of final size', { min: 0, max: 1, ticks: { stepSize: 0.25, callback: (v) => percent.format(v) } }),
        },
        plugins: {
          tooltip: {
            callbacks: {
              title: (items) => (items.length ? `After ${stretch(items[0].parsed.x)}` : ''),
              label: ({ dataset, parsed }) => ` ${dataset.label}: ${percent.format(parsed.y)}`,
            },
          },
        },
      },
    }),
    note: `${ASIDE}${real.source}. Here the final size is that at the end of the run, and posts of its last hours are left out.`,
    heads: ['Curve', 'After', 'Share of final size'],
    rows: () => [['here', cascades.shareAfterMinutes], ['real', real.shareAfterMinutes]]
      .flatMap(([name, pairs]) => pairs.map(([minutes, share]) => [name, stretch(minutes), percent.format(share)])),
  });
}
