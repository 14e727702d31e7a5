/** Choosing rows of a list: all that are shown at once. */

const ROWS = '.rows input[name="task"]';

/** Shows the box that chooses all rows; it is of no use without a script. */
export function offerChoosingAll(): void {
  document.querySelectorAll<HTMLElement>('[data-choose-all]').forEach((all) => (all.hidden = false));
}

document.addEventListener('change', ({ target }) => {
  const box = target as HTMLInputElement;
  const all = document.querySelector<HTMLInputElement>('[data-choose-all] input');
  const rows = [...document.querySelectorAll<HTMLInputElement>(ROWS)];
  if (box === all) {
    rows.forEach((row) => (row.checked = box.checked));
  } else if (all && box.matches(ROWS)) {
    const chosen = rows.filter((row) => row.checked).length;
    all.checked = chosen === rows.length;
    all.indeterminate = chosen > 0 && chosen < rows.length;
  }
});
