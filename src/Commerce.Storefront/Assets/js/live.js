// Elements with data-live="/live/…" keep the page up to date while somebody looks at it.
import { refresh } from './page.js';

const open = new Map(), root = document.documentElement;
// The server says something at least every 15 seconds. A connection that dies in silence, as when the radio is lost, tells nobody.
const silence = 40_000;

function connect() {
  const wanted = new Set([...document.querySelectorAll('[data-live]')].map(element => element.dataset.live));
  for (const [address, { source }] of open)
    if (!wanted.has(address)) { source.close(); open.delete(address); }
  if (document.visibilityState !== 'visible') return;
  for (const address of wanted) {
    if (open.has(address)) continue;
    const source = new EventSource(address), line = { source, heard: Date.now() };
    const hear = () => {
      line.heard = Date.now();
      root.toggleAttribute('data-cut-off', false);
      root.toggleAttribute('data-connected', true);
    };
    // The first word tells how things stand; the page may have been made a moment before, so it is asked for then, too.
    source.onmessage = event => {
      hear();
      document.dispatchEvent(new CustomEvent('live', { detail: { address, cursor: event.data } }));
      refresh();
    };
    source.addEventListener('beat', hear);
    source.onopen = hear;
    source.onerror = () => root.toggleAttribute('data-cut-off', true);
    open.set(address, line);
  }
}

setInterval(() => {
  for (const [address, { source, heard }] of open)
    if (Date.now() - heard > silence) {
      root.toggleAttribute('data-cut-off', true);
      source.close();
      open.delete(address);
    }
  connect();
}, 5_000);

function close() {
  for (const { source } of open.values()) source.close();
  open.clear();
}

// An open stream would keep a page out of the back/forward cache, and a hidden tab needs none.
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' ? (refresh(), connect()) : close());
addEventListener('pagehide', close);
addEventListener('pageshow', event => { if (event.persisted) refresh(); connect(); });
document.addEventListener('page:shown', connect);
connect();
