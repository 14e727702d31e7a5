import type { Mounted } from './form';

/**
 * A Camunda Form in the page:
 *
 *   <al-form action="/tasks/…/complete" method="post" label="…" [readonly]>
 *     <script type="application/json" data-form-schema>…</script>
 *     <script type="application/json" data-form-data>…</script>
 *     <div class="actions"><button type="button" data-form-submit>…</button></div>
 *   </al-form>
 *
 * The button may stand elsewhere in the page and name the form: data-form-submit="id". The viewer
 * is loaded when the first form is met. What is typed stays in the page until the server has
 * taken it.
 */
export class AlForm extends HTMLElement {
  #mounted: Mounted | undefined;
  #connected = false;

  connectedCallback(): void {
    this.#connected = true;
    void this.#load();
    addEventListener('beforeunload', this.#warn);
  }

  disconnectedCallback(): void {
    this.#connected = false;
    removeEventListener('beforeunload', this.#warn);
    this.#mounted?.destroy();
    this.#mounted = undefined;
  }

  /** Whether something was typed that the server does not have. */
  get unsaved(): boolean {
    return this.#mounted?.unsaved() ?? false;
  }

  async #load(): Promise<void> {
    const { mount } = await import('./form');
    const mounted = await mount(this);
    if (this.#connected) {
      this.#mounted = mounted;
    } else {
      mounted.destroy();
    }
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.unsaved) {
      event.preventDefault();
    }
  };
}
