import { icon, make, meta, text } from './page';

let style: Promise<void> | undefined;

/** Loads the style of what lies over the page, once. */
function loadStyle(): Promise<void> {
  style ??= new Promise((resolve) => {
    const link = make('link', { rel: 'stylesheet', href: meta('overlay-css') });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
  return style;
}

/**
 * Opens a dialog over the page; the browser keeps the focus inside and gives it back at the end.
 * The element is gone once it is closed.
 */
export async function over(label: string, className: string, ...content: Node[]): Promise<HTMLDialogElement> {
  await loadStyle();
  const dialog = make('dialog', { class: `over ${className}`, 'aria-label': label }, ...content) as HTMLDialogElement;
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && !dialog.hasAttribute('data-stays')) {
      dialog.close();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** A title with a button that closes the dialog. */
export function head(title: string): HTMLElement {
  const close = make('button', { type: 'button', class: 'button plain', 'aria-label': text('close') }, icon('close'));
  close.addEventListener('click', () => close.closest('dialog')?.close());
  return make('header', {}, make('h2', {}, title), close);
}
