// Elements with data-live="/live/…" keep the page up to date while somebody looks at it.
import { refresh } from './page.js';

const open = new Map();

function connect() {
  const wanted = new Set([...document.querySelectorAll('[data-live]')].map(element => element.dataset.live));
  for (const [address, source] of open)
    if (!wanted.has(address)) { source.close(); open.delete(address); }
  if (document.visibilityState !== 'visible') return;
  for (const address of wanted) {
    if (open.has(address)) continue;
    const source = new EventSource(address);
    // The first word tells how things stand; the page may have been made a moment before, so it is asked for then, too.
    source.onmessage = event => {
      document.dispatchEvent(new CustomEvent('live', { detail: { address, cursor: event.data } }));
      refresh();
    };
    source.onerror = () => { document.documentElement.toggleAttribute('data-cut-off', true); };
    source.onopen = () => document.documentElement.toggleAttribute('data-cut-off', false);
    open.set(address, source);
  }
}

function close() {
  for (const source of open.values()) source.close();
  open.clear();
}

// An open stream would keep a page out of the back/forward cache, and a hidden tab needs none.
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' ? (refresh(), connect()) : close());
addEventListener('pagehide', close);
addEventListener('pageshow', event => { if (event.persisted) refresh(); connect(); });
document.addEventListener('page:shown', connect);
connect();
