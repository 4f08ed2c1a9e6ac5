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
  document.dispatchEvent(new CustomEvent('page:shown'));
  return true;
}

let asking;

/** Asks for this page again; calls in quick succession become one. */
export function refresh() {
  return asking ??= fetch(location.href, part)
    .then(answer => answer.ok ? answer.text() : null)
    .then(html => { if (html) show(html); })
    .catch(() => {})
    .finally(() => { asking = null; });
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
    const answer = await fetch(form.action, { method: 'POST', body: encoded, ...part });
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
    if (navigator.onLine) form.submit();
  } finally {
    clearTimeout(slow);
    form.removeAttribute('aria-busy');
    busy?.removeAttribute('aria-busy');
  }
}

addEventListener('popstate', () => location.reload());
