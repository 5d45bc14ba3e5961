/** A face that belongs to a number: flat shapes in colours no skin has, so that nobody is taken for a photograph. */
function avatar(id) {
  let state = Math.imul(id + 1, 0x9E3779B1) >>> 0;
  const below = (bound) => {
    state = Math.imul(state ^ (state >>> 15), 0x2C1B3C6D) >>> 0;
    state = Math.imul(state ^ (state >>> 12), 0x297A2D39) >>> 0;
    state = (state ^ (state >>> 15)) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  const hue = below(24) * 15;
  const ground = `hsl(${hue} 42% 82%)`;
  const face = `hsl(${(hue + 150 + below(5) * 15) % 360} 38% 60%)`;
  const hair = `hsl(${(hue + below(3) * 40) % 360} 34% 32%)`;
  const dark = '#23262b';
  const wide = 11 + below(3);
  const top = 15 + below(3);
  const look = below(3) - 1;
  const crowns = [
    `M${24 - wide} 22 A${wide} ${wide} 0 0 1 ${24 + wide} 22 Q24 ${14 + below(6)} ${24 - wide} 22Z`,
    `M${24 - wide - 2} 30 V20 A${wide + 2} ${wide + 1} 0 0 1 ${24 + wide + 2} 20 V30 H${24 + wide - 2} V21 H${24 - wide + 2} V30Z`,
    `M${24 - wide} 20 Q24 2 ${24 + wide} 20 L${24 + wide - 3} 17 L24 19 L${24 - wide + 3} 17Z`,
    `M${24 - wide - 1} 21 Q${20 + below(8)} 6 ${24 + wide + 1} 17 Q24 16 ${24 - wide - 1} 21Z`,
    `M22 12 a4 4 0 1 1 4 0 A${wide} ${wide - 1} 0 0 1 ${24 + wide} 21 H${24 - wide} A${wide} ${wide - 1} 0 0 1 22 12Z`,
    '',
  ];
  const mouths = [`M20 33 q4 4 8 0`, `M20.5 34 h7`, `M20 33 q4 5.5 8 0Z`, `M21 34.5 q3 -2 6 0`];
  const eye = (x) => (id % 5 === 0
    ? shape('path', { d: `M${x - 2} 26.5 q2 -2.4 4 0`, fill: 'none', stroke: dark, 'stroke-width': 1.5, 'stroke-linecap': 'round' })
    : shape('circle', { cx: x + look * 0.6, cy: 26, r: 1.6, fill: dark }));
  const glasses = below(5) === 0
    ? [shape('path', { d: 'M14.6 26 a4 4 0 1 0 8 0 a4 4 0 1 0 -8 0 M25.4 26 a4 4 0 1 0 8 0 a4 4 0 1 0 -8 0 M22.6 26 h2.8', fill: 'none', stroke: dark })]
    : [];
  const mouth = mouths[below(mouths.length)];
  return shape('svg', { viewBox: '0 0 48 48', class: 'face', 'aria-hidden': 'true' },
    shape('rect', { width: 48, height: 48, fill: ground }),
    shape('path', { d: 'M6 50 Q8 38 24 38 Q40 38 42 50Z', fill: hair }),
    shape('rect', { x: 24 - wide, y: top, width: wide * 2, height: 40 - top, rx: wide, fill: face }),
    shape('path', { d: crowns[below(crowns.length)], fill: hair }),
    eye(18.6), eye(29.4), ...glasses,
    shape('path', { d: mouth, fill: mouth.endsWith('Z') ? dark : 'none', stroke: dark, 'stroke-width': 1.5, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }));
}
