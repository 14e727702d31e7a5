import { commands, keyOf, run } from './keys';
import { over } from './over';
import { csrf, make, text } from './page';

interface Choice {
  label: string;
  detail: string;
  key: string;
  choose(): void;
}

interface Found {
  label: string;
  detail: string;
  url: string;
}

const PAUSE_MS = 150;

const MOST = 12;

/** Opens the command palette: what this page can do, where one can go, and who is found by name. */
export async function openPalette(): Promise<void> {
  const here = onPage();
  const input = make('input', { type: 'text', role: 'combobox', 'aria-expanded': 'true', 'aria-autocomplete': 'list',
    'aria-controls': 'palette-list', 'aria-label': text('palette'), placeholder: text('palette'), autocomplete: 'off',
    spellcheck: 'false', maxlength: '100' }) as HTMLInputElement;
  const list = make('ul', { role: 'listbox', id: 'palette-list', 'aria-label': text('palette') });
  const note = make('p', { role: 'status' });
  const dialog = await over(text('palette'), 'palette', input, list, note);
  let choices: Choice[] = [];
  let at = 0;
  let asked = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const mark = (to: number): void => {
    at = choices.length ? (to + choices.length) % choices.length : 0;
    [...list.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
    const chosen = list.children[at];
    if (chosen) {
      input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  };

  const choose = (choice: Choice | undefined): void => {
    if (choice) {
      dialog.close();
      // The browser gives the focus back first.
      setTimeout(() => choice.choose());
    }
  };

  const show = (found: Choice[], complete: boolean): void => {
    choices = found.slice(0, MOST);
    list.replaceChildren(...choices.map((choice, index) => {
      const option = make('li', { role: 'option', id: `palette-${index}`, 'aria-selected': 'false' },
        make('span', {}, choice.label, ' ', make('small', {}, choice.detail)));
      choice.key.split(' ').filter(Boolean).forEach((key) => option.append(make('kbd', {}, key.toUpperCase())));
      option.addEventListener('click', () => choose(choice));
      return option;
    }));
    list.hidden = choices.length === 0;
    input.setAttribute('aria-expanded', String(choices.length > 0));
    note.textContent = choices.length === 0 && complete ? text('paletteNone') : '';
    mark(0);
  };

  const search = async (): Promise<void> => {
    const words = input.value.trim();
    const mine = ++asked;
    const matching = here.filter(({ label, detail }) => folded(`${label} ${detail}`).includes(folded(words)));
    show(matching, false);
    try {
      const found = await ask(words);
      if (mine === asked) {
        const addresses = new Set(matching.map(({ label }) => label));
        show([...matching, ...found.filter(({ label }) => !addresses.has(label))], true);
      }
    } catch {
      if (mine === asked) {
        note.textContent = text('offline');
      }
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void search(), PAUSE_MS);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      mark(at + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(choices[at]);
    }
  });
  input.focus();
  await search();
}

function onPage(): Choice[] {
  return commands().map((element) => ({ element, label: nameOf(element) })).filter(({ label }) => label).map(({ element, label }) => ({
    label,
    detail: element instanceof HTMLAnchorElement ? text('paletteGo') : text('paletteHere'),
    key: keyOf(element),
    choose: () => run(element),
  }));
}

function nameOf(element: HTMLElement): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent;
  return (element.ariaLabel ?? label ?? '').trim().replace(/\s+/g, ' ');
}

async function ask(words: string): Promise<Choice[]> {
  // Posted: a name does not belong into an address.
  const response = await fetch('/palette', {
    method: 'POST',
    headers: { Accept: 'application/json', ...csrf() },
    body: new URLSearchParams({ q: words }),
  });
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  const found = (await response.json()) as Found[];
  return found.map(({ label, detail, url }) => ({ label, detail, key: '', choose: () => location.assign(url) }));
}

function folded(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
