// What the counter has besides: scanning, sound, keys, and ages that grow. All of it is in the header or follows the page that is shown.
import './counter/scan.js';
import './counter/camera.js';
import './counter/sound.js';
import './counter/keys.js';
import { refresh } from './page.js';

// "12 minutes ago" and "late" change without anything happening.
setInterval(() => { if (document.visibilityState === 'visible') refresh(); }, 60_000);

function shown() {
  for (const button of document.querySelectorAll('[data-print]')) button.hidden = false;
}
document.addEventListener('click', event => { if (event.target.closest('[data-print]')) print(); });
document.addEventListener('page:shown', shown);
shown();
