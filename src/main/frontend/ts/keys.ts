/**
 * The keyboard layer. Pages declare what a key does on the link, button or field itself:
 *
 *   data-command="claim"   one of the commands known here, each with its letter
 *   data-key="g c"         any other key, or a sequence of two
 *
 * Nothing else is needed: the sheet, the palette and screen readers are told from there.
 * One-letter keys can be switched off in the settings (WCAG 2.1.4).
 */

/** The letter of each command that pages may name in `data-command`. */
const COMMANDS: Record<string, string> = {
  claim: 'c',
  complete: 'e',
  hold: 'h',
  assign: 'a',
  undo: 'u',
  now: 'n',
  search: '/',
  diagram: 'd',
};

/** What J and K walk through. */
const ROWS = '.rows a[data-task], [data-row]';

const SEQUENCE_MS = 1500;

let first = '';
let forget: ReturnType<typeof setTimeout> | undefined;

/** Returns the key of a link, button or field, such as `c` or `g i`. */
export function keyOf(element: HTMLElement): string {
  return element.dataset['key'] ?? COMMANDS[element.dataset['command'] ?? ''] ?? '';
}

/** Returns everything on the page that can be done now. */
export function commands(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-command], [data-key]')]
    .filter((element) => (element.checkVisibility() || element.closest('details.menu')) && !element.hasAttribute('disabled'));
}

export function run(element: HTMLElement): void {
  element.focus();
  if (element instanceof HTMLInputElement && element.type !== 'submit') {
    element.select();
  } else {
    element.click();
    // What is unfolded by a key is about to be filled.
    (element.matches('details[open] > summary') ? element.parentElement : null)
      ?.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea')?.focus();
  }
}

/** Tells screen readers which keys there are. */
export function nameKeys(): void {
  if (!off()) {
    document.querySelectorAll<HTMLElement>('[data-command], [data-key]').forEach((element) => {
      const key = keyOf(element);
      if (key.length === 1) {
        element.setAttribute('aria-keyshortcuts', key);
      }
    });
  }
}

export function listen(): void {
  document.addEventListener('keydown', pressed);
}

function off(): boolean {
  return document.documentElement.dataset['keys'] === 'off';
}

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) {
    return;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'k' && !event.shiftKey && signedIn() && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      void import('./palette').then(({ openPalette }) => openPalette());
    }
    return;
  }
  if (off() || key.length !== 1 || !signedIn() || inField(event.target) || document.querySelector('dialog[open]')
      || (event.shiftKey && /[a-z]/.test(key))) {
    return;
  }
  if (act(key)) {
    event.preventDefault();
  }
}

function act(key: string): boolean {
  const sequence = first ? `${first} ${key}` : key;
  const begun = first !== '';
  clearTimeout(forget);
  first = '';
  const command = commands().find((element) => keyOf(element) === sequence);
  if (command) {
    run(command);
    return true;
  }
  if (begun) {
    return true;
  }
  if (commands().some((element) => keyOf(element).startsWith(`${key} `))) {
    first = key;
    forget = setTimeout(() => (first = ''), SEQUENCE_MS);
    return true;
  }
  if (key === 'j' || key === 'k') {
    return walk(key === 'j' ? 1 : -1);
  }
  if (key === '?') {
    void import('./sheet').then(({ openSheet }) => openSheet());
    return true;
  }
  return false;
}

function walk(step: number): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.checkVisibility());
  const here = rows.findIndex((row) => row === document.activeElement || row.contains(document.activeElement)
    || row.closest('li, tr')?.contains(document.activeElement));
  const open = rows.findIndex((row) => row.hasAttribute('aria-current'));
  const from = here >= 0 ? here : open;
  const to = from < 0 ? 0 : Math.min(Math.max(from + step, 0), rows.length - 1);
  rows[to]?.focus();
  rows[to]?.scrollIntoView({ block: 'nearest' });
  return rows.length > 0;
}

function signedIn(): boolean {
  return document.querySelector('meta[name="person"]') !== null;
}

function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement
    && (target.isContentEditable || target.closest('input, select, textarea, [role="listbox"], [role="textbox"]') !== null);
}
