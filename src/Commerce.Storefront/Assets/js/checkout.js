// The hold's clock, by the server's time; and a slot that is held as soon as it is chosen.
import { refresh } from './page.js';

let offset = 0, seen, told = false, over = false;

function tick() {
  const hold = document.querySelector('[data-until]');
  if (!hold) return;
  if (seen !== hold.dataset.now) {
    seen = hold.dataset.now;
    offset = Number(seen) - Date.now();
    over = false;
  }
  const left = Math.max(0, Math.ceil((Number(hold.dataset.until) - Date.now() - offset) / 1000));
  hold.querySelector('[data-left]').textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  hold.classList.toggle('soon', left <= 60);
  if (left <= 60 && !told) {
    told = true;
    hold.querySelector('[data-said]').textContent = hold.dataset.soon;
  }
  if (left === 0 && !over) {
    over = true;
    refresh();
  }
}

document.addEventListener('change', event => {
  if (event.target.matches('[data-slot]')) event.target.form.requestSubmit(event.target.parentElement.querySelector('[data-slot-button]'));
});
document.addEventListener('input', event => {
  // Number pads have no slash; who has one may type it.
  if (event.target.name !== 'card-expiry' || !event.inputType?.startsWith('insert')) return;
  const written = event.target.value.replace(/^(\d\d)\/*/, '$1/');
  if (written !== event.target.value) event.target.value = written;
});
document.addEventListener('page:shown', tick);
setInterval(tick, 1000);
tick();
