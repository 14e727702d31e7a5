/** Theme and density: kept by the browser, set on the root before the first paint by the layout. */

const CHOICES = ['theme', 'density'] as const;

export function offerAppearance(): void {
  for (const name of CHOICES) {
    const chosen = localStorage.getItem(`alongside.${name}`) ?? '';
    document.querySelectorAll<HTMLInputElement>(`input[name="${name}"][data-appearance]`).forEach((input) => {
      input.checked = input.value === chosen;
      input.addEventListener('change', () => choose(name, input.value));
    });
  }
}

function choose(name: string, value: string): void {
  if (value) {
    localStorage.setItem(`alongside.${name}`, value);
    document.documentElement.setAttribute(`data-${name}`, value);
  } else {
    localStorage.removeItem(`alongside.${name}`);
    document.documentElement.removeAttribute(`data-${name}`);
  }
}
