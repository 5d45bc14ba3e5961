// What goes wrong is kept on the root element, where a person with the inspector and the tests of Hubbub can see it.
(() => {
  'use strict';
  const root = document.documentElement;
  const note = (what) => { root.dataset.errors = (root.dataset.errors ? root.dataset.errors + ' | ' : '') + what; };
  addEventListener('error', (e) => note(`${e.message || 'not loaded'} at ${e.lineno || 0}:${e.colno || 0}`), true);
  addEventListener('unhandledrejection', (e) => note(String(e.reason)));
  addEventListener('securitypolicyviolation', (e) => note(`policy forbids ${e.violatedDirective} ${e.blockedURI}`));
  const wanted = new URLSearchParams(location.search).get('theme');
  if (wanted === 'dark' || wanted === 'light') root.dataset.theme = wanted;
})();
