/**
 * Whoever adds a row to a list in a form goes on in it; whoever removes one is left at the row that
 * took its place, else at the button that adds one. Without it the focus would be lost or have to be
 * tabbed back.
 */
export function followRows(place: HTMLElement): void {
  place.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('.fjs-repeat-render-add, .fjs-repeat-row-remove');
    const list = button?.closest<HTMLElement>('.fjs-form-field');
    if (!button || !list) {
      return;
    }
    const row = button.closest<HTMLElement>('.fjs-repeat-row-container');
    const before = rows(list).length;
    const at = row ? rows(list).indexOf(row) : before;
    // Counted before the form takes the click; looked for after it has redrawn.
    setTimeout(() => {
      const now = rows(list);
      const goal = now.length > before ? now[now.length - 1]?.querySelector<HTMLElement>('input, select, textarea')
        : now[Math.min(at, now.length - 1)]?.querySelector<HTMLElement>('.fjs-repeat-row-remove');
      (goal ?? list.querySelector<HTMLElement>('.fjs-repeat-render-add'))?.focus();
    }, 50);
  }, { capture: true });
}

function rows(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('.fjs-repeat-row-container')];
}
