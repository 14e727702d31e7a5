import { icon, make, text } from './page';

const WAITING = 'alongside.toast';

const VISIBLE_MS = 8000;

/** Says something once, to eyes and to the live region. */
export function toast(message: string): void {
  const region = document.getElementById('toasts');
  if (!region) {
    return;
  }
  const dismiss = make('button', { type: 'button', 'aria-label': text('dismiss') }, icon('close'));
  const box = make('div', { class: 'toast' }, make('span', {}, message), dismiss);
  const timer = setTimeout(() => box.remove(), VISIBLE_MS);
  dismiss.addEventListener('click', () => {
    clearTimeout(timer);
    box.remove();
  });
  region.replaceChildren(box);
}

/** Keeps the message for the page that is about to be loaded. */
export function toastNext(message: string): void {
  sessionStorage.setItem(WAITING, message);
}

/** Says what the page before left to say; returns whether it did. */
export function toastWaiting(): boolean {
  const message = sessionStorage.getItem(WAITING);
  if (message === null) {
    return false;
  }
  sessionStorage.removeItem(WAITING);
  // A live region speaks only about what changes after it was there.
  setTimeout(() => toast(message), 150);
  return true;
}
