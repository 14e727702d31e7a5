import { Drafting, type Answers, type Kept } from './draft';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const ticks = (one: Field): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'checkbox';

const typed = (one: Field): string => (ticks(one) && !one.checked ? '' : one.value);

function put(one: Field, kept: unknown): void {
  if (ticks(one)) {
    one.checked = kept === one.value;
    return;
  }
  if (kept === undefined || kept === null) {
    return;
  }
  const words = String(kept);
  if (one instanceof HTMLSelectElement && ![...one.options].some((each) => each.value === words)) {
    // What can be chosen no more is sent all the same and refused by name; never something else in its place.
    one.add(new Option('…', words));
  }
  one.value = words;
}

/** A form of plain HTML fields whose drafts are kept as those of tasks are: `<form data-draft="…">`. */
export function keepDraft(form: HTMLFormElement): void {
  const fields = (): Field[] => [...form.querySelectorAll<Field>('[name]:not([name="_csrf"])')];
  const field = (name: string): Field | undefined => fields().find((one) => one.name === name);
  const place = (selector: string): HTMLElement => form.querySelector<HTMLElement>(selector)!;
  const kept = JSON.parse(place('[data-form-draft]').textContent || '{}') as Kept;
  const fill = (answers: Answers): Promise<void> => {
    fields().forEach((one) => put(one, answers[one.name]));
    return Promise.resolve();
  };
  if (kept.answers) {
    void fill(kept.answers);
  }
  const drafting = new Drafting(form.dataset['draft'] ?? '', {
    answers: () => Object.fromEntries(fields().map((one) => [one.name, typed(one)])),
    fill,
    label: (key) => field(key)?.labels?.[0]?.textContent ?? key,
    word: (key, value) => {
      const one = field(key);
      const option = one instanceof HTMLSelectElement ? [...one.options].find((each) => each.value === value) : null;
      return option?.text ?? String(value ?? '');
    },
  }, place('[data-draft-status]'), place('[data-form-choices]'), kept);
  form.addEventListener('input', () => drafting.changed());
  form.addEventListener('submit', () => drafting.sent());
}
