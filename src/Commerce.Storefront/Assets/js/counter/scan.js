// A scanner is a keyboard that types faster than people and ends with Enter. Wherever the focus is, what it reads goes to the page's
// own form; in a field where somebody types, it types there like any keyboard.
import { send } from '../page.js';
import { say } from './sound.js';

const fastest = 80, shortest = 4;
let read = '', last = 0, sending = Promise.resolve();

const isField = element => element?.matches?.('input:not([type=checkbox],[type=radio],[type=hidden]),textarea,select');

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || isField(event.target)) { read = ''; return; }
  const now = event.timeStamp;
  if (now - last > fastest) read = '';
  last = now;
  if (event.key.length === 1) {
    read += event.key;
    return;
  }
  if ((event.key === 'Enter' || event.key === 'Tab') && read.length >= shortest) {
    // The Enter belongs to the scanner: it must not press the button that has the focus.
    event.preventDefault();
    event.stopPropagation();
    scanned(read);
  }
  if (event.key !== 'Shift') read = '';
}, true);

/** Hands a code to the page. Codes that come faster than answers wait for their turn: none is lost. */
export function scanned(code) {
  sending = sending.then(() => deliver(code)).catch(() => {});
  return sending;
}

async function deliver(code) {
  const form = document.querySelector('main form[data-scan]');
  const field = form?.querySelector('input[name=code]:not([type=hidden]), input[name=q]') ?? form?.querySelector('input[name=code]');
  if (!field) return;
  field.value = code;
  if (document.activeElement === field) field.blur();
  const before = location.pathname;
  await send(form, form.querySelector('button:not([type=button])'));
  const refused = document.querySelector('main [role=alert]');
  say(refused ? 'wrong' : 'right');
  const again = document.querySelector('main form[data-scan] input:not([type=hidden])');
  if (again && again.value === code && location.pathname === before) again.value = '';
}
