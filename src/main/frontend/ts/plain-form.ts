import { Drafting, type Answers, type Kept } from './draft';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A form of plain HTML fields whose drafts are kept as those of tasks are: `<form data-draft="…">`. */
export function keepDraft(form: HTMLFormElement): void {
  const fields = (): Field[] => [...form.querySelectorAll<Field>('[name]:not([name="_csrf"])')];
  const field = (name: string): Field | undefined => fields().find((one) => one.name === name);
  const place = (selector: string): HTMLElement => form.querySelector<HTMLElement>(selector)!;
  const kept = JSON.parse(place('[data-form-draft]').textContent || '{}') as Kept;
  const fill = (answers: Answers): Promise<void> => {
    fields().forEach((one) => {
      one.value = String(answers[one.name] ?? one.value);
    });
    return Promise.resolve();
  };
  if (kept.answers) {
    void fill(kept.answers);
  }
  const drafting = new Drafting(form.dataset['draft'] ?? '', {
    answers: () => Object.fromEntries(fields().map((one) => [one.name, one.value])),
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
