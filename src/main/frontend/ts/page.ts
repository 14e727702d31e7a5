/** What the layout tells the scripts: texts in the reader's language, addresses, the CSRF token. */

const texts: Record<string, string> = JSON.parse(document.getElementById('texts')?.textContent || '{}');

/** Returns a text of the page's message bundle with `{0}`, `{1}` filled in. */
export function text(key: string, ...values: unknown[]): string {
  return (texts[key] ?? key).replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}

export function meta(name: string, root: ParentNode = document): string {
  return root.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}

/** Returns the header that proves that a request comes from this page. */
export function csrf(): Record<string, string> {
  const header = meta('csrf-header');
  return header ? { [header]: meta('csrf-token') } : {};
}

/**
 * Takes the token of a fresh page: after signing in again in another tab the one that this page
 * was loaded with is no longer good.
 */
export async function renewCsrf(): Promise<void> {
  const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const token = meta('csrf-token', page);
  if (meta('person', page) && meta('person', page) !== meta('person')) {
    // Somebody else signed in here meanwhile: this page is not theirs.
    location.assign('/');
  } else if (token) {
    document.querySelector('meta[name="csrf-token"]')?.setAttribute('content', token);
    const header = meta('csrf-header', page);
    document.body.setAttribute('hx-headers', JSON.stringify({ [header]: token }));
    document.querySelectorAll<HTMLInputElement>('input[name="_csrf"]').forEach((input) => (input.value = token));
  }
}

/** Makes an element: `make('p', { class: 'muted' }, 'Nothing here')`. */
export function make(tag: string, attributes: Record<string, string> = {}, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...content);
  return element;
}

export function icon(name: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}
