import { over, head } from './over';
import { text } from './page';

/** Shows the page of keys over this one. */
export async function openSheet(): Promise<void> {
  const address = document.querySelector<HTMLAnchorElement>('a[data-sheet]')?.href;
  if (!address) {
    return;
  }
  const response = await fetch(address, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const content = page.querySelector<HTMLElement>('#keys');
  if (!content) {
    location.assign(address);
    return;
  }
  content.className = 'pad';
  await over(text('keys'), '', head(text('keys')), document.adoptNode(content));
}
