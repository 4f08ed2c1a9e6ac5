// What every page has: forms that are sent without leaving the page, live parts, and a word when the connection is gone.
// Nothing here is needed: without it forms are sent and pages are loaded by the browser.
import { send, follow, refresh } from './page.js';
import './live.js';

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method === 'get' && form.hasAttribute('data-within') && !event.defaultPrevented) {
    event.preventDefault();
    follow(form, event.submitter);
    return;
  }
  if (form.method !== 'post' || form.hasAttribute('data-plain') || event.defaultPrevented) return;
  event.preventDefault();
  send(form, event.submitter);
});

// A choice that is meant at once needs no button.
document.addEventListener('change', event => {
  if (event.target.closest('[data-auto]')) event.target.form?.requestSubmit();
});

// A menu that the focus has left would lie over what has it now.
document.addEventListener('focusout', event => {
  const menu = event.target.closest?.('[popover]');
  if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) menu.hidePopover();
});

const offline = document.createElement('div');
offline.id = 'offline';
offline.setAttribute('role', 'status');
offline.hidden = true;
document.body.append(offline);
const say = () => {
  offline.hidden = navigator.onLine;
  offline.textContent = navigator.onLine ? '' : document.documentElement.dataset.offline ?? '';
};
addEventListener('offline', say);
addEventListener('online', () => { say(); refresh(); });

navigator.serviceWorker?.register('/sw.js').catch(() => {});

// Who signs out leaves no order behind on a device that others use.
document.addEventListener('submit', event => {
  if (event.target.action.endsWith('/sign-out')) navigator.serviceWorker?.ready.then(({ active }) => active.postMessage('forget'));
});
