// Shortcuts for a hardware keyboard. They can be turned off, for people whose speech or tremor presses keys.
import { isScanning } from './scan.js';

const off = 'counter-keys-off', patience = 120;
const places = { 1: '/store/queue', 2: '/store/handover', 3: '/store/stock', 4: '/store/customers' };
const dialog = () => document.getElementById('shortcuts');

function act(key) {
  if (places[key]) location.assign(places[key]);
  else if (key === '/') document.querySelector('main form[data-scan] input:not([type=hidden])')?.focus();
  else if (key === 'n' || key === 'N') document.querySelector('[data-next], main .button')?.focus();
  else if (key === '?') dialog()?.showModal();
}

document.addEventListener('keydown', event => {
  const { key, target } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || target.closest?.('input,textarea,select,dialog') || key.length !== 1) return;
  if (localStorage.getItem(off) && key !== '?') return;
  if (key === '/') event.preventDefault();
  // A scanner's first sign looks like a key that somebody presses; the next one follows at once.
  setTimeout(() => { if (!isScanning()) act(key); }, patience);
});

document.addEventListener('click', event => {
  if (event.target.closest('[data-shortcuts]')) dialog()?.showModal();
});
document.addEventListener('change', event => {
  if (!event.target.matches('[data-keys-off]')) return;
  if (event.target.checked) localStorage.setItem(off, '1');
  else localStorage.removeItem(off);
});

function shown() {
  for (const button of document.querySelectorAll('[data-shortcuts]')) button.hidden = false;
  const box = document.querySelector('[data-keys-off]');
  if (box) box.checked = localStorage.getItem(off) !== null;
}
document.addEventListener('page:shown', shown);
shown();
