// Pages come from the network. What is kept for when there is none: the look of the shop, a page that says so, and the last order with its code.
const files = 'files', orders = 'orders', offline = '/offline';
const isOrder = url => /^\/order\/[^/]+$/.test(url.pathname);

self.addEventListener('install', event => event.waitUntil(prepare().then(() => self.skipWaiting())));
// Pages that are open are not claimed: that would drop those to which somebody could still go back. The order among them is kept all the same.
self.addEventListener('activate', event => event.waitUntil(tidy().then(keepOpen)));
self.addEventListener('message', event => { if (event.data === 'forget') event.waitUntil(caches.delete(orders)); });

self.addEventListener('fetch', event => {
  const { request } = event, url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/assets/') || url.pathname.startsWith('/pictures/')) event.respondWith(file(request));
  else if (request.mode === 'navigate' || request.headers.get('Part')) event.respondWith(page(event, url));
});

async function prepare() {
  const cache = await caches.open(files);
  const answer = await fetch(offline, { credentials: 'omit' });
  if (!answer.ok) return;
  await cache.put(offline, answer.clone());
  // Whatever the page needs to look like a page of the shop.
  const needed = [...(await answer.text()).matchAll(/(?:href|src)="(\/assets\/[^"#]+)/g)].map(match => match[1]);
  await cache.addAll([...new Set(needed)]);
}

// Files of a former version are found by the version in their address.
async function tidy() {
  const cache = await caches.open(files), keys = await cache.keys();
  const current = keys.map(({ url }) => new URL(url).pathname.split('/')).filter(parts => parts[1] === 'assets').at(-1)?.[2];
  await Promise.all(keys.filter(({ url }) => url.includes('/assets/') && !url.includes(`/assets/${current}/`)).map(key => cache.delete(key)));
}

async function file(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && answer.status === 200) (await caches.open(files)).put(request, answer.clone());
  return answer;
}

async function page(event, url) {
  const { request } = event;
  try {
    const answer = await fetch(request);
    if (isOrder(url) && answer.ok && !answer.redirected)
      event.waitUntil(request.mode === 'navigate' ? keep(url, answer.clone()) : keepAgain(url));
    return answer;
  } catch (gone) {
    if (request.mode !== 'navigate') throw gone;
    return (isOrder(url) && await caches.match(url.origin + url.pathname)) || await caches.match(offline) || Response.error();
  }
}

async function keepOpen() {
  const open = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  await Promise.all(open.map(({ url }) => new URL(url)).filter(isOrder).map(keepAgain));
}

// An island has brought the page up to date by its main part: what is kept must have the code, too.
async function keepAgain(url) {
  const whole = await fetch(url.origin + url.pathname, { credentials: 'same-origin' });
  if (whole.ok && !whole.redirected) await keep(url, whole);
}

// One order is enough: the one that was looked at last.
async function keep(url, answer) {
  const cache = await caches.open(orders), address = url.origin + url.pathname;
  for (const key of await cache.keys()) if (key.url !== address) await cache.delete(key);
  await cache.put(address, answer);
}
