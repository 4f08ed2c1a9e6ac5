// Pages of operations: "/" searches, Ctrl K goes anywhere, a filter that is changed shows at once, and figures stay fresh.
import { refresh } from './page.js';

const dialog = document.getElementById('palette');
const words = dialog?.querySelector('input'), list = dialog?.querySelector('ul');
let places = [], chosen = 0;
// Only a script makes a list that is chosen from of it.
words?.setAttribute('role', 'combobox');
words?.setAttribute('aria-expanded', 'true');
words?.setAttribute('aria-controls', 'palette-list');
list?.setAttribute('role', 'listbox');
list?.setAttribute('aria-label', list.dataset.label);

function openPalette() {
  places = [...document.querySelectorAll('#site-header nav a')].map(link => ({ text: link.textContent.trim(), to: link.href }));
  words.value = '';
  offer();
  dialog.showModal();
}

function offer() {
  const typed = words.value.trim().toLocaleLowerCase();
  const found = places.filter(place => place.text.toLocaleLowerCase().includes(typed));
  if (typed) found.push({ text: words.dataset.find.replace('{words}', words.value.trim()), to: `/ops/orders?q=${encodeURIComponent(words.value.trim())}` });
  chosen = 0;
  list.replaceChildren(...found.map((place, at) => {
    const item = document.createElement('li');
    item.id = `palette-${at}`;
    item.setAttribute('role', 'option');
    item.textContent = place.text;
    item.onclick = () => location.assign(place.to);
    return item;
  }));
  mark();
}

function mark() {
  [...list.children].forEach((item, at) => item.setAttribute('aria-selected', at === chosen));
  list.children[chosen]?.scrollIntoView({ block: 'nearest' });
  words.setAttribute('aria-activedescendant', list.children[chosen]?.id ?? '');
}

words?.addEventListener('input', offer);
words?.addEventListener('keydown', event => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    chosen = (chosen + step + list.children.length) % list.children.length;
    mark();
  } else if (event.key === 'Enter') {
    event.preventDefault();
    list.children[chosen]?.click();
  }
});

document.addEventListener('keydown', event => {
  const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && dialog) {
    event.preventDefault();
    if (!dialog.open) openPalette();
  } else if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    document.querySelector('[data-slash]')?.focus();
  }
});
document.addEventListener('click', event => { if (event.target.closest('[data-palette-open]')) openPalette(); });
document.addEventListener('change', event => {
  if (event.target.matches('select, [type=checkbox], [type=radio], [type=date]')) event.target.closest('form[data-filter]')?.requestSubmit();
});

let again;
function begin() {
  for (const button of document.querySelectorAll('[data-palette-open]')) button.hidden = false;
  clearInterval(again);
  const seconds = Number(document.getElementById('main')?.dataset.again);
  if (seconds) again = setInterval(() => { if (document.visibilityState === 'visible') refresh(); }, seconds * 1000);
}
document.addEventListener('page:shown', begin);
begin();
