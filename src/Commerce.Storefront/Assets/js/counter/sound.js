// Tones for what has just come in, for who has just arrived, and for what was scanned. Made here: no file is loaded.
const key = 'counter-sound', seenKey = 'counter-seen';
const tunes = {
  new: [[660, 0], [880, .15]],
  here: [[880, 0], [880, .2], [1175, .4]],
  right: [[1320, 0]],
  wrong: [[220, 0], [180, .18]],
};
let audio;

const isOn = () => localStorage.getItem(key) !== 'off';

/** Plays a tune, if sound is on and somebody has touched the page: browsers allow none before. */
export function say(tune) {
  if (!isOn() || !audio || audio.state !== 'running') return;
  document.documentElement.dataset.said = tune;
  for (const [pitch, at] of tunes[tune]) {
    const [tone, loudness] = [audio.createOscillator(), audio.createGain()];
    tone.frequency.value = pitch;
    loudness.gain.setValueAtTime(.25, audio.currentTime + at);
    loudness.gain.exponentialRampToValueAtTime(.001, audio.currentTime + at + .16);
    tone.connect(loudness).connect(audio.destination);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + .17);
  }
}

function wake() {
  audio ??= new AudioContext();
  audio.resume();
}
for (const gesture of ['pointerdown', 'keydown']) addEventListener(gesture, wake, { passive: true });

document.addEventListener('click', event => {
  if (!event.target.closest('[data-sound]')) return;
  localStorage.setItem(key, isOn() ? 'off' : 'on');
  shown();
  if (isOn()) audio?.resume().then(() => say('new'));
});

const ids = (header, name) => (header.dataset[name] ?? '').split(' ').filter(Boolean);

function shown() {
  const header = document.getElementById('site-header');
  const button = header?.querySelector('[data-sound]');
  if (!button) return;
  button.hidden = false;
  button.setAttribute('aria-pressed', isOn());
  button.querySelector('span').textContent = isOn() ? button.dataset.on : button.dataset.off;
  const icon = button.querySelector('use');
  icon.setAttribute('href', icon.getAttribute('href').replace(/#.*/, isOn() ? '#bell' : '#bell-off'));
  tell(header);
}

// What was there when the counter was opened is no news; what this tab has seen it remembers from page to page.
function tell(header) {
  const live = header.dataset.live, now = { live, new: ids(header, 'new'), here: ids(header, 'here') };
  const before = JSON.parse(sessionStorage.getItem(seenKey) ?? 'null');
  sessionStorage.setItem(seenKey, JSON.stringify(now));
  if (before?.live !== live) return;
  if (now.here.some(id => !before.here.includes(id))) say('here');
  else if (now.new.some(id => !before.new.includes(id))) say('new');
}

document.addEventListener('page:shown', shown);
shown();
