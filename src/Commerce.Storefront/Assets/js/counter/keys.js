// Shortcuts for a hardware keyboard. They can be turned off, for people whose speech or tremor presses keys.
const off = 'counter-keys-off', patience = 120, scannerPace = 80, together = 1500;
const places = { q: '/store/queue', h: '/store/handover', s: '/store/stock', c: '/store/customers' };
const dialog = () => document.getElementById('shortcuts');
let meant, before = { key: '', at: 0 };

function act(key) {
  if (key === '/') document.querySelector('main form[data-scan] input:not([type=hidden])')?.focus();
  else if (key === 'n') document.querySelector('[data-next], main .button')?.focus();
  else if (key === '?') dialog()?.showModal();
}

document.addEventListener('keydown', event => {
  const { target, timeStamp } = event, key = event.key.toLowerCase(), after = before;
  // A scanner's sign looks like a key that somebody presses, but the next one follows at once.
  clearTimeout(meant);
  before = { key, at: timeStamp };
  if (event.ctrlKey || event.altKey || event.metaKey || target.closest?.('input,textarea,select,dialog') || key.length !== 1) return;
  if (localStorage.getItem(off) && key !== '?') return;
  if (key === '/') event.preventDefault();
  const gap = timeStamp - after.at;
  if (after.key === 'g' && places[key] && gap > scannerPace && gap < together) location.assign(places[key]);
  else meant = setTimeout(() => act(key), patience);
}, true);

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
