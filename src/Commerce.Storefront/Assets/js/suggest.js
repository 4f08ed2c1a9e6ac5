// Suggestions under the search field, as a combobox: arrows walk through them, Enter takes one, Escape puts them away.
// Without this the field is a search form.
const list = document.createElement('ul');
list.id = 'suggestions';
list.className = 'suggestions';
list.setAttribute('role', 'listbox');
list.hidden = true;

let field, asked = '', waiting, asking;

function take(input) {
  if (field === input && list.isConnected) return;
  field = input;
  list.setAttribute('aria-label', field.getAttribute('aria-label') ?? '');
  field.form.append(list);
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', list.id], ['aria-expanded', 'false']])
    field.setAttribute(name, value);
}

const options = () => [...list.children];
const current = () => list.querySelector('[aria-selected=true]');

function show(shown) {
  list.hidden = !shown;
  field.setAttribute('aria-expanded', String(shown));
  if (!shown) mark(null);
}

function mark(option) {
  current()?.setAttribute('aria-selected', 'false');
  option?.setAttribute('aria-selected', 'true');
  option?.scrollIntoView({ block: 'nearest' });
  if (option) field.setAttribute('aria-activedescendant', option.id); else field.removeAttribute('aria-activedescendant');
}

async function ask() {
  const text = field.value.trim();
  if (text === asked) { show(list.children.length > 0); return; }
  asking?.abort();
  asking = new AbortController();
  try {
    const answer = text ? await fetch(`/suggest?q=${encodeURIComponent(text)}`, { signal: asking.signal }) : null;
    const html = answer?.ok ? await answer.text() : '';
    if (text !== field.value.trim()) return;
    asked = text;
    list.innerHTML = html;
    show(list.children.length > 0 && document.activeElement === field);
  } catch { /* A search needs no suggestions. */ }
}

document.addEventListener('focusin', event => { if (event.target.matches('[data-suggest]')) take(event.target); });
document.addEventListener('input', event => {
  if (!event.target.matches('[data-suggest]')) return;
  take(event.target);
  clearTimeout(waiting);
  waiting = setTimeout(ask, 80);
});
document.addEventListener('keydown', event => {
  if (event.target !== field || event.isComposing) return;
  const all = options(), at = all.indexOf(current());
  if (event.key === 'Escape' && !list.hidden) show(false);
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (list.hidden) { ask(); event.preventDefault(); return; }
    const step = event.key === 'ArrowDown' ? 1 : -1;
    // One place more than there are options: the field itself.
    const next = (at + 1 + step + all.length + 1) % (all.length + 1) - 1;
    mark(all[next] ?? null);
  } else if (event.key === 'Enter' && at >= 0 && !list.hidden) location.assign(all[at].dataset.href);
  else return;
  event.preventDefault();
});
document.addEventListener('focusout', event => { if (event.target === field) show(false); });
// A page that shows itself anew knows nothing of this.
document.addEventListener('page:shown', () => { if (document.activeElement?.matches('[data-suggest]')) { list.hidden = true; field = null; take(document.activeElement); } });
// A press must not take the focus from the field before it counts.
list.addEventListener('mousedown', event => event.preventDefault());
list.addEventListener('click', event => { const option = event.target.closest('[role=option]'); if (option) location.assign(option.dataset.href); });
