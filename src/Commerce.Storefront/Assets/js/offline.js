// Links to the orders that the service worker has kept, so that a pickup code can be shown in a cellar.
const shelf = document.getElementById('kept-orders');
const kept = await caches.open('orders').then(cache => cache.keys());
for (const { url } of kept.filter(({ url }) => !url.endsWith('/receipt'))) {
  const link = document.createElement('a');
  link.href = new URL(url).pathname;
  link.className = 'button quiet';
  link.textContent = shelf.dataset.label;
  shelf.append(link);
}
shelf.hidden = shelf.childElementCount === 0;

document.getElementById('try-again').addEventListener('click', () => location.reload());
