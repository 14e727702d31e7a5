import htmx from 'htmx.org';
import { make, text } from './page';
import { signInAgain } from './session';

/**
 * What others do appears without loading the page anew, and nothing moves under the cursor: counts
 * change, rows that are gone are marked where they stand, and the rest waits behind one button.
 */

/** The page is there first. */
const BEGIN_MS = 1200;

/** However much happens, the list is read no more often. */
const LEAST_MS = 3000;

/** A line that is back before is not worth a word. */
const CALM_MS = 10_000;

const LONGEST_MS = 30_000;

let stream: EventSource | undefined;
let tries = 0;
let lost = 0;
let again: ReturnType<typeof setTimeout> | undefined;
let notice: HTMLElement | undefined;
let reading: ReturnType<typeof setTimeout> | undefined;
let readAt = 0;

export function live(): void {
  setTimeout(connect, BEGIN_MS);
  // A page that nobody looks at holds no connection; browsers have few.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      stop();
    } else {
      connect();
      changed();
    }
  });
  addEventListener('pagehide', stop);
  addEventListener('offline', () => fell());
  addEventListener('online', connect);
  setInterval(watch, 1000);
}

function stop(): void {
  clearTimeout(again);
  stream?.close();
  stream = undefined;
  lost = 0;
}

function connect(): void {
  if (document.hidden || (stream && stream.readyState !== EventSource.CLOSED && navigator.onLine && !lost)) {
    return;
  }
  clearTimeout(again);
  stream?.close();
  stream = new EventSource('/live');
  stream.addEventListener('open', back);
  stream.addEventListener('lists', changed);
  stream.addEventListener('urgent', () => void urgent());
  stream.addEventListener('out', () => {
    stop();
    void signInAgain().then((done) => done && connect());
  });
  stream.addEventListener('later', () => {
    stream?.close();
    stream = undefined;
    again = setTimeout(connect, 1000 + Math.random() * 4000);
  });
  stream.addEventListener('error', () => void fell());
}

/** Somebody is in danger: what stands above every page is read anew and said aloud. */
async function urgent(): Promise<void> {
  try {
    const response = await fetch('/act-now', { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = response.ok ? page.querySelector('.above') : null;
    document.querySelector('.act-now')?.remove();
    const above = document.querySelector('.above');
    if (fresh && above) {
      above.prepend(...fresh.children);
    } else if (fresh) {
      document.getElementById('content')?.before(fresh);
    }
  } catch {
    // Without a line nothing can be told; the next page says it.
  }
}

function back(): void {
  tries = 0;
  if (lost) {
    lost = 0;
    notice?.remove();
    notice = undefined;
    changed();
  }
}

async function fell(): Promise<void> {
  lost ||= Date.now();
  stream?.close();
  clearTimeout(again);
  const wait = Math.min(LONGEST_MS, 1000 * 2 ** tries++);
  again = setTimeout(() => void retry(), wait * (0.5 + Math.random() / 2));
}

/** Asks plainly first: a session that ended is then renewed over the page. */
async function retry(): Promise<void> {
  try {
    const response = await fetch('/live/session', { headers: { Accept: 'application/json' } });
    if (response.ok) {
      stream = undefined;
      connect();
      return;
    }
    if (response.status === 401) {
      stop(); // not now, they said; the next thing they do asks again
      return;
    }
  } catch {
    // Still no line.
  }
  await fell();
}

function watch(): void {
  if (lost && !notice && Date.now() - lost > CALM_MS) {
    notice = make('p', { class: 'toast' }, text('offlineNow'));
    document.getElementById('standing')?.append(notice);
  }
}

function changed(): void {
  clearTimeout(reading);
  reading = setTimeout(() => void read(), Math.max(0, readAt + LEAST_MS - Date.now()));
}

async function read(): Promise<void> {
  const list = document.getElementById('tasks');
  const address = list?.getAttribute('hx-get');
  if (!list || !address || document.hidden) {
    return;
  }
  readAt = Date.now();
  try {
    const response = await fetch(address, { headers: { 'HX-Request': 'true', Accept: 'text/html' } });
    if (response.ok) {
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      count(page);
      // It may have been exchanged meanwhile.
      if (list.isConnected) {
        compare(list, page);
      }
    }
  } catch {
    changed();
  }
}

function count(page: Document): void {
  page.querySelectorAll<HTMLAnchorElement>('#queues a').forEach((fresh) => {
    const shown = document.querySelector(`#queues a[href="${CSS.escape(fresh.getAttribute('href') ?? '')}"] .count`);
    const number = fresh.querySelector('.count')?.textContent ?? '';
    if (shown && shown.textContent !== number) {
      shown.textContent = number;
    }
  });
}

function rows(root: ParentNode): Map<string, HTMLElement> {
  const found = [...root.querySelectorAll<HTMLElement>('#tasks a[data-task]')];
  return new Map(found.map((row) => [row.dataset['task'] ?? '', row]));
}

function compare(list: HTMLElement, page: Document): void {
  const fresh = rows(page);
  const shown = rows(document);
  const order = [...shown.keys()];
  // What stands after the last row of the fresh page may simply not be on it.
  const known = page.querySelector('#tasks .next-page') ? order.findLastIndex((id) => fresh.has(id)) : order.length - 1;
  const gone = order.slice(0, known + 1).filter((id) => !fresh.has(id));
  const came = [...fresh.keys()].filter((id) => !shown.has(id));
  order.forEach((id) => mark(shown.get(id)!, gone.includes(id), fresh.get(id)));
  offer(list, gone.length + came.length);
}

function mark(row: HTMLElement, gone: boolean, fresh: HTMLElement | undefined): void {
  const item = row.closest('li');
  const label = item?.querySelector('.gone-note');
  item?.classList.toggle('gone', gone);
  if (gone && !label) {
    item?.append(make('span', { class: 'gone-note badge' }, text('gone')));
  } else if (!gone) {
    label?.remove();
  }
  const holder = item?.querySelector('.holder');
  const now = fresh?.closest('li')?.querySelector('.holder');
  if (fresh && holder?.textContent !== now?.textContent) {
    holder?.remove();
    item?.append(...(now ? [now.cloneNode(true)] : []));
  }
}

function offer(list: HTMLElement, changes: number): void {
  const old = list.querySelector('.changes');
  if (changes === 0) {
    old?.remove();
    return;
  }
  const words = changes === 1 ? text('change') : text('changes', changes);
  if (old) {
    old.textContent = words;
    return;
  }
  const button = make('button', { type: 'button', class: 'changes badge accent' }, words);
  button.addEventListener('click', () => htmx.trigger(document.body, 'tasks-changed', {}));
  (list.querySelector('header') ?? list).append(button);
}
