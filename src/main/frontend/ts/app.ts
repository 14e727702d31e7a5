import htmx from 'htmx.org';
import { offerAppearance } from './appearance';
import { offerChoosingAll } from './choose';
import { listen, nameKeys } from './keys';
import { text } from './page';
import { live } from './live';
import { guardFetch, guardHtmx } from './session';
import { AlForm } from './al-form';
import { toast, toastWaiting } from './toast';

Object.assign(htmx.config, {
  allowEval: false,
  includeIndicatorStyles: false,
  // No copies of pages in the browser's storage: they hold personal data. Going back asks the server.
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  scrollBehavior: 'instant',
  timeout: 30000,
});

guardFetch();
guardHtmx();
listen();
customElements.define('al-form', AlForm);

function ready(): void {
  offerAppearance();
  markOpenTask();
  reachTables();
  // On a phone the lists stand in a row that is wider than it is.
  document.querySelector('.queues [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  offerChoosingAll();
  nameKeys();
  document.querySelectorAll<HTMLElement>('[data-signature][hidden]').forEach((place) => {
    void import('./signature').then(({ sign }) => sign(place));
  });
  document.querySelectorAll<HTMLElement>('[data-diagram]').forEach((place) => {
    void import('./diagram').then(({ draw }) => draw(place));
  });
  document.querySelectorAll<HTMLFormElement>('form[data-draft]').forEach((form) => {
    void import('./plain-form').then(({ keepDraft }) => keepDraft(form));
  });
  if (document.querySelector('meta[name="person"]')) {
    live();
  }
  if (toastWaiting()) {
    focusHeading(document.querySelector('#task .task h2') ?? document.querySelector('main h1'));
  }
}

/** The row of the task that is open is marked, also when only the task pane was exchanged. */
function markOpenTask(): void {
  const open = document.querySelector<HTMLElement>('#task [data-task-id]')?.dataset['taskId'];
  document.querySelectorAll<HTMLAnchorElement>('.rows a[data-task]').forEach((link) => {
    if (link.dataset['task'] === open) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  });
}

/** A table that is wider than its place is scrolled with the keyboard too. */
function reachTables(): void {
  document.querySelectorAll<HTMLElement>('.table-wrap').forEach((place) => {
    if (place.scrollWidth > place.clientWidth) {
      place.tabIndex = 0;
    }
  });
}

addEventListener('resize', reachTables);

function focusHeading(heading: HTMLElement | null): void {
  if (heading) {
    heading.tabIndex = -1;
    heading.focus();
  }
}

document.addEventListener('htmx:beforeRequest', (event) => {
  const { target } = (event as CustomEvent<{ target: Element }>).detail;
  const unsaved = [...target.querySelectorAll<AlForm>('al-form')].some((form) => form.unsaved);
  if (unsaved && !confirm(text('unsaved'))) {
    event.preventDefault();
  }
});

document.addEventListener('htmx:afterSettle', (event) => {
  markOpenTask();
  reachTables();
  offerChoosingAll();
  nameKeys();
  const swapped = event.target as HTMLElement;
  if (swapped.id === 'task') {
    focusHeading(swapped.querySelector('h2'));
    if ((event as CustomEvent).detail.requestConfig?.verb === 'post') {
      htmx.trigger(document.body, 'tasks-changed', {});
    }
  }
});

// A session that ended answers with the sign-in page: go there, rather than put it into a pane.
document.addEventListener('htmx:beforeSwap', (event) => {
  const { detail } = event as CustomEvent<{ xhr: XMLHttpRequest; shouldSwap: boolean }>;
  if (new URL(detail.xhr.responseURL || location.href).pathname.endsWith('/sign-in')) {
    detail.shouldSwap = false;
    location.assign(detail.xhr.responseURL);
  }
});

// The rows that came in take the place of the link that asked for them: go on reading at the first.
document.addEventListener('htmx:beforeSwap', (event) => {
  const { target } = (event as CustomEvent<{ target: HTMLElement }>).detail;
  if (target.classList.contains('next-page')) {
    const last = target.previousElementSibling;
    requestAnimationFrame(() => last?.nextElementSibling?.querySelector<HTMLElement>('a')?.focus());
  }
});

document.addEventListener('htmx:responseError', (event) => {
  const { xhr } = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail;
  if (xhr.status === 401 || xhr.status === 403) {
    return; // the session's guard takes care
  }
  toast(problemOf(xhr.responseText) ?? text('failed'));
});

document.addEventListener('htmx:sendError', () => toast(text('offline')));

/** What the server said was wrong, whether it answered with a problem or with a page. */
function problemOf(body: string): string | undefined {
  try {
    const problem = JSON.parse(body);
    return problem.message ?? problem.detail;
  } catch {
    const page = new DOMParser().parseFromString(body, 'text/html');
    return page.querySelector('main p')?.textContent?.trim() || undefined;
  }
}

// Who points at a row is about to open it: the form viewer comes meanwhile, not at first load.
function expectForm({ target }: Event): void {
  if ((target as Element).closest?.('.rows li')) {
    document.removeEventListener('pointerover', expectForm);
    document.removeEventListener('focusin', expectForm);
    void import('./form').then(({ loadStyle }) => loadStyle());
  }
}

document.addEventListener('pointerover', expectForm);
document.addEventListener('focusin', expectForm);

document.addEventListener('click', ({ target }) => (target as Element).closest?.('[data-print]') && print());

// Menus close when the attention goes elsewhere.
document.addEventListener('click', ({ target }) => {
  document.querySelectorAll<HTMLDetailsElement>('details.menu[open]').forEach((menu) => {
    if (!menu.contains(target as Node)) {
      menu.open = false;
    }
  });
});

document.addEventListener('keydown', ({ key }) => {
  const menu = document.querySelector<HTMLDetailsElement>('details.menu[open]');
  if (key === 'Escape' && menu) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
});

// Paper shows everything: what is folded is unfolded for the time of printing.
addEventListener('beforeprint', () => document.querySelectorAll('main details:not([open])').forEach((folded) => {
  folded.setAttribute('open', '');
  folded.setAttribute('data-unfolded', '');
}));

addEventListener('afterprint', () => document.querySelectorAll('details[data-unfolded]').forEach((unfolded) => {
  unfolded.removeAttribute('open');
  unfolded.removeAttribute('data-unfolded');
}));

if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', ready);
} else {
  ready();
}
