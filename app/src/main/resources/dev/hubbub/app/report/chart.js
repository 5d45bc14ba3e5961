const charts = [];

/** The value of one of the page's colours in the theme of the moment. */
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const faded = (name, alpha) => colour(name) + Math.round(alpha * 255).toString(16).padStart(2, '0');

/** One of the page's colours laid thinly on the ground of a card, but opaque, so that neighbours do not mix. */
function soft(name, share = 0.78) {
  const parts = (hex) => [1, 3, 5].map((from) => parseInt(hex.slice(from, from + 2), 16));
  const ground = parts(colour('card'));
  return `rgb(${parts(colour(name)).map((part, at) => Math.round(part * share + ground[at] * (1 - share))).join(' ')})`;
}

/** Upright lines at places of the x axis, with a disc or a word at their top. */
const marks = {
  id: 'marks',
  afterDatasetsDraw(chart) {
    const { ctx, chartArea, scales } = chart;
    const list = chart.options.plugins.marks?.list ?? [];
    list.forEach(({ at, label, disc, tint }) => {
      const x = scales.x.getPixelForValue(at);
      if (!(x >= chartArea.left - 1 && x <= chartArea.right + 1)) return;
      ctx.save();
      ctx.strokeStyle = colour(tint ?? 'quiet');
      ctx.setLineDash([3, 3]);
      ctx.beginPath();
      ctx.moveTo(x, chartArea.top);
      ctx.lineTo(x, label ? chartArea.bottom : chartArea.top - 8);
      ctx.stroke();
      ctx.font = `600 11px ${Chart.defaults.font.family}`;
      ctx.textBaseline = 'middle';
      if (disc) {
        ctx.fillStyle = colour(tint ?? 'ink');
        ctx.beginPath();
        ctx.arc(x, chartArea.top - 10, 9, 0, 7);
        ctx.fill();
        ctx.fillStyle = colour('card');
        ctx.textAlign = 'center';
        ctx.fillText(label, x, chartArea.top - 9.5);
      } else {
        const left = x + ctx.measureText(label).width + 8 > chartArea.right;
        ctx.fillStyle = colour(tint ?? 'quiet');
        ctx.textAlign = left ? 'right' : 'left';
        ctx.fillText(label, x + (left ? -5 : 5), chartArea.top + 8);
      }
      ctx.restore();
    });
  },
};

/** A soft upright line where the pointer is. */
const plumb = {
  id: 'plumb',
  afterDatasetsDraw(chart) {
    const active = chart.tooltip?.getActiveElements() ?? [];
    if (!active.length || chart.options.indexAxis === 'y') return;
    const { ctx, chartArea } = chart;
    ctx.save();
    ctx.strokeStyle = faded('ink', 0.3);
    ctx.beginPath();
    ctx.moveTo(active[0].element.x, chartArea.top);
    ctx.lineTo(active[0].element.x, chartArea.bottom);
    ctx.stroke();
    ctx.restore();
  },
};

function startCharts() {
  const still = { animation: false, responsive: true, maintainAspectRatio: false, normalized: true };
  Object.assign(Chart.defaults, still);
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 12;
  Chart.defaults.interaction = { mode: 'index', intersect: false };
  Object.assign(Chart.defaults.plugins.legend, { display: false });
  Object.assign(Chart.defaults.plugins.tooltip, { padding: 10, cornerRadius: 8, boxPadding: 4, usePointStyle: true });
  Object.assign(Chart.defaults.elements.point, { radius: 0, hitRadius: 8 });
  Object.assign(Chart.defaults.elements.line, { borderWidth: 2, cubicInterpolationMode: 'monotone' });
  Chart.register(marks, plumb);
}

function axis(title, more = {}) {
  const { ticks = {}, ...rest } = more;
  return {
    title: { display: Boolean(title), text: title, color: colour('quiet') },
    border: { display: false },
    grid: { color: colour('line'), drawTicks: false },
    ticks: { color: colour('quiet'), padding: 6, maxRotation: 0, ...ticks },
    ...rest,
  };
}

/** Keeps of a logarithmic axis the powers of ten alone. */
const powersOfTen = (scale) => {
  scale.ticks = scale.ticks.filter(({ value }) => Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9);
};

/**
 * A chart in its section: sentence, controls, legend, canvas, numbers.
 *
 * @param what.says     one sentence that tells what the chart shows
 * @param what.config   makes the Chart.js configuration in the colours of the moment
 * @param what.heads    heads of the table behind it
 * @param what.rows     rows of the table behind it
 */
function draw(sectionId, what) {
  const section = byId(sectionId);
  const title = section.querySelector('h2').textContent;
  const canvas = el('canvas', { role: 'img', 'aria-label': `${title}. ${what.says} The numbers are in the table below.` });
  const box = el('div', { className: `plot ${what.tall ?? ''}` }, canvas);
  const legend = el('div', { className: 'legend', role: 'group', 'aria-label': `Lines of the chart: ${title}` });
  section.append(el('p', { className: 'says' }, what.says));
  if (what.controls) section.append(what.controls);
  section.append(legend, box);
  if (what.note) section.append(el('p', { className: 'quiet' }, what.note));
  section.append(tableBehind(title, what.heads, what.rows));
  const chart = new Chart(canvas, what.config());
  const hidden = new Set();
  const redraw = () => {
    const config = what.config();
    config.data.datasets.forEach((set) => { set.hidden = hidden.has(set.label); });
    chart.data = config.data;
    chart.options = config.options;
    chart.update();
    relabel();
    const numbers = section.querySelector('.numbers');
    if (numbers.open) numbers.dispatchEvent(new Event('toggle'));
  };
  const relabel = () => {
    const had = legend.contains(document.activeElement) ? [...legend.children].indexOf(document.activeElement) : -1;
    legend.replaceChildren(...chart.data.datasets.map((set) => {
      const swatch = el('i', { className: set.swatch ?? 'block' });
      swatch.style.setProperty('--tint', set.tint ?? set.borderColor);
      const button = el('button', { type: 'button', 'aria-pressed': String(!hidden.has(set.label)), title: 'Show or hide' }, swatch, set.label);
      button.addEventListener('click', () => {
        if (!hidden.delete(set.label)) hidden.add(set.label);
        redraw();
      });
      return button;
    }));
    legend.hidden = chart.data.datasets.length < 2;
    legend.children[had]?.focus();
  };
  relabel();
  charts.push(redraw);
  return redraw;
}
