// Asking for a page again, and putting only what differs into the one that is shown: focus, scroll and what is typed stay.
import { Idiomorph } from '../vendor/idiomorph.js';

const part = { headers: { Part: 'main' }, credentials: 'same-origin' };

const keepTyped = {
  beforeNodeMorphed(old, fresh) {
    if (old === document.activeElement && old.matches?.('input:not([type=hidden],[type=checkbox],[type=radio]),textarea')) return false;
    if (old.tagName === 'DETAILS') fresh.toggleAttribute('open', old.open);
    return true;
  },
};

export function show(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  const main = fresh.querySelector('main');
  if (!main) return false;
  if (fresh.title) document.title = fresh.title;
  for (const id of ['site-header', 'main']) {
    const old = document.getElementById(id), next = fresh.getElementById(id);
    if (old && next) Idiomorph.morph(old, next, { morphStyle: 'outerHTML', callbacks: keepTyped });
  }
  // What was just done stays until the next thing is, also when the page shows itself anew.
  const said = fresh.querySelector('#flash > *');
  if (said) document.getElementById('flash')?.replaceChildren(said);
  shown++;
  document.dispatchEvent(new CustomEvent('page:shown'));
  return true;
}

let asking, again = false, shown = 0;

/** Asks for this page again. Who calls meanwhile gets one more asking after it: the one under way may be older than what they heard of. */
export function refresh() {
  if (asking) { again = true; return asking; }
  const before = shown;
  return asking = fetch(location.href, part)
    .then(async answer => {
      const html = await answer.text();
      // What was looked at has moved on, as an order that is placed.
      if (answer.redirected && new URL(answer.url).pathname !== location.pathname) location.replace(answer.url);
      // A form was sent meanwhile, and its page is newer than this one.
      else if (answer.ok && before === shown) show(html);
    })
    .catch(() => {})
    .finally(() => {
      asking = null;
      if (again) { again = false; refresh(); }
    });
}

/** Sends a form in the background and shows the page that follows; if that fails, the browser sends it. */
export async function send(form, button) {
  if (form.getAttribute('aria-busy') === 'true') return;
  const body = new FormData(form, button);
  const busy = button?.matches('.button') ? button : form.querySelector('button.button:not([type=button])');
  form.setAttribute('aria-busy', 'true');
  const slow = setTimeout(() => busy?.setAttribute('aria-busy', 'true'), 100);
  try {
    const encoded = form.enctype === 'multipart/form-data' ? body : new URLSearchParams(body);
    const action = button?.hasAttribute('formaction') ? button.formAction : form.action;
    const answer = await fetch(action, { method: 'POST', body: encoded, ...part });
    const html = await answer.text();
    const moved = answer.redirected && new URL(answer.url).pathname !== location.pathname;
    if (moved && new URL(answer.url).origin !== location.origin || form.hasAttribute('data-leave') && answer.redirected) {
      location.assign(answer.url);
      return;
    }
    if (!show(html)) throw new Error('no page');
    if (answer.redirected) {
      history[moved ? 'pushState' : 'replaceState']({}, '', answer.url);
      if (moved) { scrollTo(0, 0); document.getElementById('main').focus({ preventScroll: true }); }
    }
    document.querySelector('[data-focus]')?.focus();
  } catch {
    if (navigator.onLine) {
      form.removeAttribute('aria-busy');
      form.dataset.plain = '';
      form.requestSubmit(button);
      delete form.dataset.plain;
    }
  } finally {
    clearTimeout(slow);
    form.removeAttribute('aria-busy');
    busy?.removeAttribute('aria-busy');
  }
}

addEventListener('popstate', () => location.reload());
