import htmx from 'htmx.org';
import { csrf, icon, make, text } from './page';

const WAITING = 'alongside.toast';

const VISIBLE_MS = 8000;

const ASK_AGAIN_MS = 1000;

const ASKED = 20;

/** A completion that can still be undone. */
export interface Undoable {
  task: string;
  /** until when, in milliseconds since the epoch */
  until: number;
}

/** Says something once, to eyes and to the live region; offers Undo while there is time. */
export function toast(message: string, undoable?: Undoable): void {
  const region = document.getElementById('toasts');
  if (!region) {
    return;
  }
  const box = make('div', { class: 'toast' }, make('span', {}, message));
  region.replaceChildren(box);
  if (undoable) {
    // Whoever goes to another page takes the offer along.
    toastNext(message, undoable);
    offerUndo(box, undoable);
    return;
  }
  const dismiss = make('button', { type: 'button', 'aria-label': text('dismiss') }, icon('close'));
  box.append(dismiss);
  const timer = setTimeout(() => box.remove(), VISIBLE_MS);
  dismiss.addEventListener('click', () => {
    clearTimeout(timer);
    box.remove();
  });
}

/** Keeps the message for the page that is about to be loaded. */
export function toastNext(message: string, undoable?: Undoable): void {
  sessionStorage.setItem(WAITING, JSON.stringify({ message, undoable }));
}

/** Says what the page before left to say; returns whether it did. */
export function toastWaiting(): boolean {
  const kept = sessionStorage.getItem(WAITING);
  if (kept === null) {
    return false;
  }
  sessionStorage.removeItem(WAITING);
  const { message, undoable } = JSON.parse(kept) as { message: string; undoable?: Undoable };
  if (undoable && undoable.until < Date.now()) {
    return false;
  }
  // A live region speaks only about what changes after it was there.
  setTimeout(() => toast(message, undoable), 150);
  return true;
}

/** Undoes the completion that can still be undone; returns whether there was one. */
export function undoLast(): boolean {
  const button = document.querySelector<HTMLElement>('#toasts [data-undo]');
  button?.click();
  return button !== null;
}

function offerUndo(box: HTMLElement, { task, until }: Undoable): void {
  // Who listens hears the offer once, not every second of it.
  const left = make('span', { class: 'left', 'aria-hidden': 'true' });
  const undo = make('button', { type: 'button', class: 'word', 'data-undo': '', 'data-command': 'undo' }, text('undo'), ' ', left);
  const now = make('button', { type: 'button', class: 'word', 'data-now': '', 'data-command': 'now' }, text('now'));
  const ticking = setInterval(tick, 250);
  box.append(undo, now);
  undo.addEventListener('click', () => void decide('undo').then((done) => done && location.assign(`/tasks/${task}`)));
  now.addEventListener('click', () => void decide('now').then((done) => done && finished(box)));
  tick();

  function tick(): void {
    const seconds = Math.ceil((until - Date.now()) / 1000);
    left.textContent = String(Math.max(0, seconds));
    if (seconds <= 0) {
      clearInterval(ticking);
      undo.remove();
      now.remove();
      void settle(box, task, ASKED);
    } else if (!box.isConnected) {
      // Another message took the place: what becomes of the task is still said.
      clearInterval(ticking);
      setTimeout(() => void settle(box, task, ASKED), until - Date.now());
    }
  }

  async function decide(what: string): Promise<boolean> {
    clearInterval(ticking);
    sessionStorage.removeItem(WAITING);
    const response = await fetch(`/api/tasks/${task}/${what}`, { method: 'POST', headers: csrf() });
    if (!response.ok) {
      const { detail } = await response.json().catch(() => ({ detail: undefined }));
      toast(detail ?? text('failed'));
      htmx.trigger(document.body, 'tasks-changed', {});
    }
    return response.ok;
  }
}

function finished(box: HTMLElement): void {
  if (box.isConnected) {
    toast(text('done'));
  }
  htmx.trigger(document.body, 'tasks-changed', {});
}

/** Waits until the completion took effect, and says so when it did not. */
async function settle(box: HTMLElement, task: string, left: number): Promise<void> {
  sessionStorage.removeItem(WAITING);
  const response = await fetch(`/api/tasks/${task}/completion`).catch(() => undefined);
  const { state } = response?.ok ? await response.json() : { state: 'pending' };
  if (state === 'pending' && left > 0) {
    setTimeout(() => void settle(box, task, left - 1), ASK_AGAIN_MS);
  } else if (state === 'open') {
    toast(text('notCompleted'));
    htmx.trigger(document.body, 'tasks-changed', {});
  } else {
    box.remove();
    htmx.trigger(document.body, 'tasks-changed', {});
  }
}
