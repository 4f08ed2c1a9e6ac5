// What is told about stock is asked for again while somebody looks at it; of the page that comes back only what differs is put in.
import { refresh } from './page.js';

setInterval(() => {
  if (document.visibilityState === 'visible' && navigator.onLine && document.querySelector('[data-fresh]')) refresh();
}, 15_000);
