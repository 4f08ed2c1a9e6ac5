// "Use my location": asks the device only when it is pressed, and sends no more than about a kilometre's precision.
const ready = () => { for (const form of document.querySelectorAll('[data-near]')) form.hidden = !('geolocation' in navigator); };
ready();
document.addEventListener('page:shown', ready);

document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('[data-near]') || form.latitude.value) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const button = form.querySelector('button'), status = form.querySelector('[role=status]');
  button.setAttribute('aria-busy', 'true');
  const done = () => button.removeAttribute('aria-busy');
  navigator.geolocation.getCurrentPosition(({ coords }) => {
    done();
    form.latitude.value = coords.latitude.toFixed(2);
    form.longitude.value = coords.longitude.toFixed(2);
    form.requestSubmit();
    form.latitude.value = '';
  }, () => { done(); status.textContent = status.dataset.denied; }, { timeout: 10_000, maximumAge: 600_000 });
}, true);
