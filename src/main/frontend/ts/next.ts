import htmx from 'htmx.org';
import { make, text } from './page';

/** The task after the one that is being completed, fetched while that is being kept. */
export interface Next {
  href: string;
  page: Promise<string | undefined>;
}

/** Looks for the next task of the list that is on the page, and fetches it. */
export function next(task: string): Next | undefined {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.rows li:not(.completing) a[data-task]')];
  const at = links.findIndex(({ dataset }) => dataset['task'] === task);
  const others = [...links.slice(at + 1), ...links.slice(0, Math.max(0, at))];
  const link = others.find(({ dataset }) => dataset['task'] !== task);
  if (!link) {
    return undefined;
  }
  const page = fetch(link.href, { headers: { Accept: 'text/html' } })
    .then((response) => (response.ok && !response.redirected ? response.text() : undefined))
    .catch(() => undefined);
  return { href: link.href, page };
}

/** Shows in the list that a task is being completed. */
export function markCompleting(task: string): void {
  const row = document.querySelector(`.rows a[data-task="${CSS.escape(task)}"]`)?.closest('li');
  if (row && !row.classList.contains('completing')) {
    row.classList.add('completing');
    row.append(make('span', { class: 'badge' }, text('completing')));
  }
}

/** Opens the next task beside the list; returns whether that was possible. */
export async function open({ href, page }: Next): Promise<boolean> {
  const html = await page;
  const pane = document.getElementById('task');
  if (!html?.includes('data-task-id') || !pane) {
    return false;
  }
  history.pushState({ htmx: true }, '', href);
  htmx.swap(pane, html, { swapStyle: 'outerHTML', swapDelay: 0, settleDelay: 0 }, { select: '#task' });
  return true;
}
