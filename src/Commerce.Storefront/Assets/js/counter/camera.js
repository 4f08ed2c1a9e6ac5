// The camera as a scanner. The reader is loaded when somebody asks for it.
import { scanned } from './scan.js';

const formats = ['qr_code', 'ean_13', 'ean_8', 'code_128', 'upc_a'];

document.addEventListener('click', event => {
  const button = event.target.closest('[data-camera]');
  if (button) look(button);
});

async function look(button) {
  const { title, close, loading, refused } = button.dataset;
  const dialog = document.createElement('dialog');
  const box = document.createElement('div'), heading = document.createElement('h2'), word = document.createElement('p');
  const video = document.createElement('video'), form = document.createElement('form'), end = document.createElement('button');
  box.className = 'stack';
  heading.textContent = title;
  word.textContent = loading;
  word.setAttribute('role', 'status');
  video.muted = video.playsInline = true;
  form.method = 'dialog';
  end.className = 'button quiet wide';
  end.textContent = close;
  form.append(end);
  box.append(heading, word, video, form);
  dialog.append(box);
  dialog.setAttribute('aria-label', title);
  document.body.append(dialog);
  dialog.showModal();
  let stream;
  dialog.addEventListener('close', () => {
    stream?.getTracks().forEach(track => track.stop());
    dialog.remove();
    button.focus();
  });
  try {
    const { openDetector } = await import('../../vendor/barcode/barcode.js');
    const detector = await openDetector(formats);
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
    if (!dialog.open) { stream.getTracks().forEach(track => track.stop()); return; }
    video.srcObject = stream;
    await video.play();
    word.textContent = '';
    const code = await find(detector, video, dialog);
    dialog.close();
    if (code) scanned(code);
  } catch {
    word.textContent = refused;
    video.remove();
  }
}

async function find(detector, video, dialog) {
  while (dialog.open) {
    const [found] = await detector.detect(video);
    if (found?.rawValue) return found.rawValue;
    await new Promise(done => setTimeout(done, 100));
  }
}

function shown() {
  if (!navigator.mediaDevices?.getUserMedia) return;
  for (const button of document.querySelectorAll('[data-camera]')) button.hidden = false;
}
document.addEventListener('page:shown', shown);
shown();
