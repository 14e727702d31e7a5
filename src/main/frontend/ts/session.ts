import htmx from 'htmx.org';
import { over } from './over';
import { icon, make, meta, renewCsrf, text } from './page';

/**
 * A session that ended while somebody works: they sign in again over the page, what was asked is
 * asked again, and nothing typed is lost. Everything that the page asks for goes through here:
 * `fetch` by {@link guardFetch}, htmx by its events.
 */

const plainFetch = window.fetch.bind(window);

let asking: Promise<boolean> | undefined;

/** Lets the person sign in again; returns whether they did. Asked twice, it asks once. */
export function signInAgain(): Promise<boolean> {
  asking ??= ask().finally(() => (asking = undefined));
  return asking;
}

/** Makes every fetch of this page that a session's end stops ask again after signing in. */
export function guardFetch(): void {
  window.fetch = async (input, init) => {
    const response = await plainFetch(input, init);
    if (response.status === 401 && known() && (await signInAgain())) {
      return plainFetch(input, renewed(init));
    }
    if (response.status === 403 && known() && init?.method) {
      // Signed in again in another tab: the same person, a new token.
      await renewCsrf();
      return plainFetch(input, renewed(init));
    }
    return response;
  };
}

export function guardHtmx(): void {
  document.addEventListener('htmx:beforeSwap', (event) => {
    const { xhr, requestConfig } = (event as CustomEvent<Asked>).detail;
    if (xhr.status === 401 && known()) {
      void signInAgain().then((done) => done && again(requestConfig));
    } else if (xhr.status === 403 && !repeated.has(requestConfig.elt)) {
      repeated.add(requestConfig.elt);
      void renewCsrf().then(() => again(requestConfig));
    }
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    const { requestConfig } = (event as CustomEvent<Asked>).detail;
    if (requestConfig) {
      repeated.delete(requestConfig.elt);
    }
  });
}

interface Asked {
  xhr: XMLHttpRequest;
  requestConfig: { elt: Element; triggeringEvent?: Event };
}

const repeated = new WeakSet<Element>();

function again({ elt, triggeringEvent }: Asked['requestConfig']): void {
  if (elt.isConnected) {
    htmx.trigger(elt, triggeringEvent?.type ?? (elt instanceof HTMLFormElement ? 'submit' : 'click'), {});
  }
}

function renewed(init: RequestInit | undefined): RequestInit {
  const headers = new Headers(init?.headers);
  const name = meta('csrf-header');
  if (name && headers.has(name)) {
    headers.set(name, meta('csrf-token'));
  }
  return { ...init, headers };
}

function known(): boolean {
  return meta('person') !== '';
}

async function ask(): Promise<boolean> {
  const password = make('input', { id: 'again', type: 'password', autocomplete: 'current-password', required: '' }) as HTMLInputElement;
  const problem = make('p', { role: 'alert', class: 'error' });
  const form = make('form', { class: 'pad stack' },
    make('h2', {}, text('again')),
    make('p', {}, text('againWhy')),
    make('div', { class: 'field' },
      make('label', { for: 'again' }, text('againPassword', meta('person'))),
      make('input', { type: 'text', autocomplete: 'username', value: meta('person'), readonly: '', hidden: '' }),
      password, problem),
    make('div', { class: 'cluster' },
      make('button', { class: 'button primary' }, text('againDo')),
      make('button', { class: 'button plain', type: 'button', 'data-later': '' }, text('againLater')))) as HTMLFormElement;
  const dialog = await over(text('again'), '', form);
  dialog.setAttribute('data-stays', '');
  password.focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'done'));
    form.querySelector('[data-later]')?.addEventListener('click', () => dialog.close());
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      problem.replaceChildren();
      const answer = await tryPassword(password.value).catch(() => 'offline');
      if (answer === '') {
        dialog.close('done');
      } else {
        problem.replaceChildren(icon('alert'), text(answer));
        password.select();
      }
    });
  });
}

/** Returns what is wrong, as the name of a text, or nothing. */
async function tryPassword(password: string): Promise<string> {
  const door = await plainFetch('/sign-in', { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await door.text(), 'text/html');
  const token = page.querySelector<HTMLInputElement>('form input[name="_csrf"]')?.value ?? meta('csrf-token', page);
  if (door.url.includes('/sign-in')) {
    const body = new URLSearchParams({ username: meta('person'), password, _csrf: token });
    const answer = await plainFetch('/sign-in', { method: 'POST', body, headers: { Accept: 'text/html' } });
    const { pathname, search } = new URL(answer.url);
    if (pathname.endsWith('/sign-in')) {
      return search.includes('locked') ? 'againLocked' : 'againWrong';
    }
  } else if (meta('person', page) !== meta('person')) {
    // Somebody else signed in here meanwhile: this page is not theirs.
    location.assign('/');
    return 'againWrong';
  }
  await renewCsrf();
  return '';
}
