// Asking for a page again, and putting only what differs into the one that is shown: focus, scroll and what is typed stay.
import { Idiomorph } from '../vendor/idiomorph.js';

const part = { headers: { Part: 'main' }, credentials: 'same-origin' };

// What somebody has typed or chosen and not sent yet.
const changed = field => field.matches?.('[type=checkbox],[type=radio]') ? field.checked !== field.defaultChecked
  : field.matches?.('select') ? [...field.options].some(option => option.selected !== option.defaultSelected) && field.querySelector('[selected]')
  : field.matches?.('input:not([type=hidden]),textarea') && field.value !== field.defaultValue;

let keeps;

const keepTyped = {
  beforeNodeMorphed(old, fresh) {
    if (keeps?.(old)) return false;
    if (old === document.activeElement && old.matches?.('input:not([type=hidden],[type=checkbox],[type=radio]),textarea')) return false;
    if (old.tagName === 'DETAILS') fresh.toggleAttribute('open', old.open);
    return true;
  },
};

/**
 * @param keep Tells of a field whether it stays as it is, as far as it was changed.
 * @param acted Whether something was done: what was said of the thing before is over then.
 */
export function show(html, keep = null, acted = false) {
  keeps = keep;
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
  if (said || acted) document.getElementById('flash')?.replaceChildren(...said ? [said] : []);
  shown++;
  document.dispatchEvent(new CustomEvent('page:shown'));
  return true;
}

let asking, again = false, leaving = false, shown = 0;

/** Asks for this page again. Who calls meanwhile gets one more asking after it: the one under way may be older than what they heard of. */
export function refresh() {
  if (asking) { again = true; return asking; }
  // To go on twice would break off the first going.
  if (leaving) return Promise.resolve();
  const before = shown;
  return asking = fetch(location.href, part)
    .then(async answer => {
      const html = await answer.text();
      // What was looked at has moved on, as an order that is placed.
      if (answer.redirected && new URL(answer.url).pathname !== location.pathname) {
        leaving = true;
        location.replace(answer.url);
      }
      // A form was sent meanwhile, and its page is newer than this one.
      else if (answer.ok && before === shown) show(html, changed);
    })
    .catch(() => {})
    .finally(() => {
      asking = null;
      if (again && !leaving) { again = false; refresh(); }
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
    if (moved && new URL(answer.url).origin !== location.origin || (form.hasAttribute('data-leave') || button?.hasAttribute('data-leave')) && answer.redirected) {
      location.assign(answer.url);
      return;
    }
    if (!show(html, null, true)) throw new Error('no page');
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

/** Shows what a form asks for, without leaving the page: focus and place stay where they are. Empty fields are left out of the address. */
export async function follow(form, button) {
  const query = new URLSearchParams([...new FormData(form, button)].filter(([, value]) => value !== ''));
  const address = new URL(`?${query}`, form.action);
  const mine = ++followed;
  form.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, part);
    const html = await answer.text();
    // Who chooses three things quickly sees the third.
    if (mine !== followed) return;
    if (!show(html, field => field.form !== form && changed(field))) throw new Error('no page');
    history[form.dataset.within === 'replace' ? 'replaceState' : 'pushState']({}, '', answer.url);
  } catch {
    if (navigator.onLine && mine === followed) location.assign(address);
  } finally {
    form.removeAttribute('aria-busy');
  }
}

let followed = 0;

addEventListener('popstate', () => location.reload());
