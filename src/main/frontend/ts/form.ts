import { Form } from '@bpmn-io/form-js-viewer';
import type { AlForm } from './al-form';
import { fieldsModule } from './form-fields';
import { Drafting, type Answers, type Kept } from './draft';
import { followRows } from './form-rows';
import { localModule, localise } from './form-texts';
import { markCompleting, next, open, type Next } from './next';
import { icon, make, meta, renewCsrf, csrf, text } from './page';
import { toast, toastNext } from './toast';

export interface Mounted {
  unsaved(): boolean;
  destroy(): void;
}

interface Component {
  type: string;
  key?: string;
  label?: string;
  dateLabel?: string;
  action?: string;
  readonly?: boolean | string;
  disabled?: boolean;
  path?: string;
  values?: { value: unknown; label: string }[];
  valuesKey?: string;
  components?: Component[];
}

interface FieldInstance {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
}

interface Problem {
  field: string;
  message: string;
}

interface Sent {
  data: unknown;
  errors: Record<string, unknown>;
}

interface Mistake {
  message: string;
  /** id of the element to go to, when there is one */
  target?: string;
}

let style: Promise<void> | undefined;

/** Loads the viewer's style sheet once and waits for it, so that no form is seen without it. */
export function loadStyle(): Promise<void> {
  style ??= new Promise((resolve) => {
    const link = make('link', { rel: 'stylesheet', href: meta('form-css') });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
  return style;
}

export async function mount(host: AlForm): Promise<Mounted> {
  const schema = json(host, '[data-form-schema]') as Component;
  const data = json(host, '[data-form-data]') as Record<string, unknown>;
  const readOnly = host.hasAttribute('readonly');
  await loadStyle();
  host.querySelector('[data-form-waiting]')?.remove();
  const place = make('div', { class: 'form' });
  const messages = make('div', { class: 'messages' });
  host.prepend(messages, place);
  const options: ConstructorParameters<typeof Form>[0] & { debounce: boolean } = {
    container: place,
    // A keystroke counts at once: an answer on its way would be lost when a row is added, and a
    // mistake that vanishes only on leaving the field moves the button that is being clicked.
    debounce: false,
    properties: { readOnly, ariaLabel: host.getAttribute('label') ?? host.getAttribute('aria-label') ?? text('form') },
    additionalModules: [localModule, fieldsModule],
  };
  const form = new Form(options);
  const stopLocalising = localise(place);
  followRows(place);
  const kept = json(host, '[data-form-draft]') as Kept;
  const shown = withoutButtons(schema);
  const given = givenKeys(shown);
  await form.importSchema(shown, { ...data, ...without(kept.answers ?? {}, given) });
  const url = host.getAttribute('draft');
  const drafting = url && !readOnly ? keep() : undefined;
  const answering = new Answering(host, form, messages, drafting);
  if (!readOnly) {
    answering.offerSubmit();
  }
  // Field components tidy their values when they first render; that is not typing.
  let touched = false;
  ['input', 'click', 'keydown'].forEach((act) => host.addEventListener(act, () => (touched = true), { once: true, capture: true }));
  setTimeout(() => touched || drafting?.settled(), 250);
  form.on('changed', () => touched && drafting?.changed());

  function keep(): Drafting {
    const status = make('p', { class: 'saved muted small', role: 'status' });
    const choices = make('div', { class: 'choices' });
    messages.after(choices);
    place.after(status);
    return new Drafting(url ?? '', {
      answers: () => without(form._getSubmitData(), given),
      fill: (answers) => form.importSchema(shown, { ...data, ...without(answers, given) }),
      label: (key) => component(shown, key)?.label ?? component(shown, key)?.dateLabel ?? key,
      word: (key, value) => word(component(shown, key), data, value),
    }, status, choices, kept);
  }
  return {
    unsaved: () => !readOnly && (drafting ?? answering).unsaved(),
    destroy: () => {
      drafting?.destroy();
      stopLocalising();
      form.destroy();
    },
  };
}

function json(host: Element, selector: string): unknown {
  return JSON.parse(host.querySelector(selector)?.textContent?.trim() || '{}');
}

/** The page has its own buttons; those of the form would send it a second time. */
function withoutButtons(component: Component): Component {
  return component.components
    ? {
        ...component,
        components: component.components.filter(({ type }) => type !== 'button').map(withoutButtons),
      }
    : component;
}

/** The fields that only show something: what they show is the server's. */
function givenKeys(component: Component): string[] {
  const own = component.key && (component.readonly === true || component.disabled) ? [component.key] : [];
  return [...own, ...(component.components ?? []).flatMap(givenKeys)];
}

function without(answers: Answers, keys: string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)));
}

function component(within: Component, key: string): Component | undefined {
  if (within.key === key || within.path === key) {
    return within;
  }
  for (const inner of within.components ?? []) {
    const found = component(inner, key);
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** A value as the form words it: an option by its label. */
function word(field: Component | undefined, data: Record<string, unknown>, value: unknown): string {
  const options = (field?.values ?? (field?.valuesKey ? data[field.valuesKey] : [])) as Component['values'];
  return options?.find?.((option) => option?.value === value)?.label ?? String(value);
}

class Answering {
  #sent: string;
  #sending = false;
  #confirmation: string | undefined;
  #sessionEnded = false;
  #submit: HTMLElement | null = null;

  constructor(
    private readonly host: AlForm,
    private readonly form: Form,
    private readonly messages: HTMLElement,
    private readonly drafting: Drafting | undefined,
  ) {
    this.#sent = this.answers();
    // Field components tidy their values when they first render; that is not typing.
    setTimeout(() => (this.#sent = this.answers()), 250);
    form.on('submit', (event: Sent) => void this.send(event));
  }

  unsaved(): boolean {
    return this.answers() !== this.#sent;
  }

  offerSubmit(): void {
    this.#submit = this.host.querySelector<HTMLElement>('[data-form-submit]')
      ?? document.querySelector<HTMLElement>(`[data-form-submit="${CSS.escape(this.host.id || 'none')}"]`);
    if (!this.#submit) {
      this.#submit = make('button', { type: 'button', class: 'button primary' }, this.label());
      this.host.append(make('div', { class: 'actions' }, this.#submit));
    }
    this.#submit.addEventListener('click', () => this.form.submit());
  }

  private label(): string {
    return this.host.getAttribute('submit-label') ?? text('submit');
  }

  private answers(): string {
    return JSON.stringify(this.form._getState().data);
  }

  private async send({ data, errors }: Sent): Promise<void> {
    if (this.#sending) {
      return;
    }
    if (Object.keys(errors).length > 0) {
      this.#confirmation = undefined;
      this.summarise(this.mistakesOnPage());
      return;
    }
    this.#sending = true;
    const task = this.host.closest<HTMLElement>('[data-task-id]')?.dataset['taskId'];
    const following = task ? next(task) : undefined;
    this.#submit?.setAttribute('aria-disabled', 'true');
    try {
      if (this.#sessionEnded) {
        await renewCsrf();
      }
      const response = await fetch(this.host.getAttribute('action') ?? location.href, {
        method: (this.host.getAttribute('method') ?? 'post').toUpperCase(),
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json',
          ...csrf(),
          ...(this.#confirmation ? { 'Confirmed-Changes': this.#confirmation } : {}),
        },
        body: JSON.stringify(data),
      });
      await this.take(response, following);
    } catch {
      this.say(text('offline'), 'amber');
    } finally {
      this.#confirmation = undefined;
      this.#sending = false;
      this.#submit?.removeAttribute('aria-disabled');
    }
  }

  private async take(response: Response, following: Next | undefined): Promise<void> {
    if (response.status === 401 || response.status === 403 || response.redirected) {
      this.#sessionEnded = true;
      this.say(text('sessionEnded'), 'amber', { href: '/sign-in', label: text('signIn') });
      return;
    }
    this.#sessionEnded = false;
    const body = await response.json().catch(() => ({}));
    if (response.ok) {
      this.#sent = this.answers();
      this.drafting?.sent();
      if (body.task) {
        markCompleting(body.task);
      }
      const undoable = body.seconds ? { task: body.task, until: Date.now() + body.seconds * 1000 } : undefined;
      if (following && await open(following)) {
        toast(body.message, undoable);
        return;
      }
      if (body.message) {
        toastNext(body.message, undoable);
      }
      location.assign(following?.href ?? body.location ?? location.href);
    } else if (response.status === 422 && body.confirmation) {
      this.askToUpdate(this.place(body.errors), body.confirmation);
    } else if (response.status === 422 && Array.isArray(body.errors)) {
      this.summarise(this.place(body.errors));
    } else {
      const reference = body.reference ? ` ${text('reference', body.reference)}` : '';
      const fallback = response.status === 409 ? 'conflict' : 'failed';
      this.say((body.message ?? body.detail ?? text(fallback)) + reference, 'amber');
    }
  }

  /** Shows the server's objections at their fields, and returns them for the summary. */
  private place(problems: Problem[]): Mistake[] {
    const errors: Record<string, unknown> = {};
    const mistakes = problems.map(({ field, message }): Mistake => {
      const instance = this.instances().find(({ valuePath }) => pathOf(valuePath) === field);
      if (!instance) {
        return { message };
      }
      const indexes = Object.values(instance.indexes ?? {});
      put(errors, [instance.id, ...indexes], [message]);
      return this.mistake(instance, message);
    });
    this.form._setState({ errors });
    return mistakes;
  }

  private mistakesOnPage(): Mistake[] {
    const { errors } = this.form._getState();
    return this.instances().flatMap((instance) => {
      const path = [instance.id, ...Object.values(instance.indexes ?? {})];
      const found = path.reduce((at: any, step) => at?.[step], errors);
      return Array.isArray(found) && typeof found[0] === 'string' ? [this.mistake(instance, found[0])] : [];
    });
  }

  private mistake(instance: FieldInstance, message: string): Mistake {
    const suffix = Object.values(instance.indexes ?? {}).map((index) => `_${index}`).join('');
    const target = `fjs-form-${this.form._id}-${instance.id}${suffix}`;
    const element = this.element(target);
    const label = element?.closest('.fjs-form-field')?.querySelector('legend, label')?.firstChild?.textContent;
    return { message: label ? `${label.trim()}${/[?.:!]$/.test(label.trim()) ? '' : ':'} ${message}` : message, target };
  }

  private instances(): FieldInstance[] {
    return this.form.get<{ getAllKeyed(): FieldInstance[] }>('formFieldInstanceRegistry').getAllKeyed();
  }

  private element(id: string): HTMLElement | null {
    return document.getElementById(id) ?? document.getElementById(`${id}-0`);
  }

  /** Shows what the answers change in the record, and lets the person confirm exactly that. */
  private askToUpdate(changes: Mistake[], confirmation: string): void {
    this.form._setState({ errors: {} });
    const update = make('button', { type: 'button', class: 'button primary' }, text('updateRecord'));
    update.addEventListener('click', () => {
      this.#confirmation = confirmation;
      this.form.submit();
    });
    const title = text('changesRecord');
    this.show(make('div', { class: 'notice amber', tabindex: '-1', role: 'group', 'aria-label': title }, icon('alert'),
      make('div', { class: 'stack tight' }, make('strong', {}, title), this.linked(changes),
        make('p', { class: 'small' }, text('changesNothingYet')), make('p', {}, update))));
  }

  private summarise(mistakes: Mistake[]): void {
    const title = mistakes.length === 1 ? text('mistake') : text('mistakes', mistakes.length);
    this.show(make('div', { class: 'error-summary', tabindex: '-1', role: 'group', 'aria-label': title },
      icon('alert'), make('div', {}, make('h3', {}, title), this.linked(mistakes))));
  }

  private linked(mistakes: Mistake[]): HTMLElement {
    const list = make('ul');
    for (const { message, target } of mistakes) {
      const item = make('li');
      if (target) {
        const link = make('a', { href: `#${target}` }, message);
        link.addEventListener('click', (event) => {
          event.preventDefault();
          const element = this.element(target);
          element?.scrollIntoView({ block: 'center' });
          element?.focus();
        });
        item.append(link);
      } else {
        item.append(message);
      }
      list.append(item);
    }
    return list;
  }

  private say(message: string, tone: string, action?: { href: string; label: string }): void {
    const body = make('div', {}, make('p', {}, message));
    if (action) {
      body.append(make('a', { href: action.href, target: '_blank', rel: 'noopener' }, action.label));
    }
    this.show(make('div', { class: `notice ${tone}`, tabindex: '-1', role: 'group' }, icon('alert'), body));
  }

  private show(box: HTMLElement): void {
    this.messages.replaceChildren(box);
    box.focus();
    box.scrollIntoView({ block: 'nearest' });
  }
}

/** `['goals', 0, 'statement']` as the server writes it: `goals[0].statement`. */
function pathOf(path: (string | number)[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index ? `.${step}` : step)).join('');
}

function put(into: Record<string, unknown>, path: (string | number)[], value: unknown): void {
  let at: any = into;
  path.slice(0, -1).forEach((step) => (at = at[step] ??= {}));
  at[path[path.length - 1]!] = value;
}
