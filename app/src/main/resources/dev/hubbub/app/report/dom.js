const SVG = 'http://www.w3.org/2000/svg';

/** An HTML element; properties that are not the element's own become attributes. */
function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in node && !name.includes('-')) node[name] = value;
    else node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

/** An SVG element. */
function shape(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

const byId = (id) => document.getElementById(id);

/** A table of rows under a caption, the first cell of each row its header. */
function tableOf(caption, heads, rows) {
  const cell = (value, at) => (at === 0 ? el('th', { scope: 'row' }, String(value)) : el('td', {}, String(value)));
  return el('table', {},
    el('caption', {}, caption),
    el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, ...rows.map((row) => el('tr', {}, ...row.map(cell)))));
}

/** The numbers of a chart, made when somebody opens them. */
function tableBehind(caption, heads, rowsNow) {
  const box = el('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': caption });
  const details = el('details', { className: 'numbers' }, el('summary', {}, 'Show the numbers'), box);
  details.addEventListener('toggle', () => {
    if (details.open) box.replaceChildren(tableOf(caption, heads, rowsNow()));
  });
  return details;
}

/** Buttons of which one is pressed, or a list where there would be too many. */
function choice(label, names, pressed, choose) {
  if (names.length > 5) {
    const options = names.map((name, at) => el('option', { value: String(at), selected: at === pressed }, name));
    const list = el('select', { 'aria-label': label }, ...options);
    list.addEventListener('change', () => choose(Number(list.value)));
    return el('div', { className: 'choice' }, list);
  }
  const buttons = names.map((name, at) => el('button', { type: 'button', 'aria-pressed': String(at === pressed) }, name));
  buttons.forEach((button, at) => button.addEventListener('click', () => {
    buttons.forEach((other) => other.setAttribute('aria-pressed', String(other === button)));
    choose(at);
  }));
  return el('div', { className: 'choice', role: 'group', 'aria-label': label }, ...buttons);
}
