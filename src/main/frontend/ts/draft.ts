import { difference } from './difference';
import { csrf, make, renewCsrf, text } from './page';

const PAUSE_MS = 2000;

const RETRY_MS = 10_000;

/** Browsers let no more than 64 KB go out of a page that is being left. */
const LEAVING_LIMIT = 60_000;

export type Answers = Record<string, unknown>;

export interface Theirs {
  version: number;
  person: string;
  answers: Answers;
}

/** What the server kept, as it stands in the page. */
export interface Kept {
  version?: number;
  message?: string;
  answers?: Answers;
  theirs?: Theirs;
  detail?: string;
}

/** The form that is being filled. */
export interface Filling {
  answers(): Answers;
  fill(answers: Answers): Promise<void>;
  label(key: string): string;
  word(key: string, value: unknown): string;
}

/**
 * Saves what is typed on every pause and on leaving, and offers both versions where another was
 * saved meanwhile. Says so politely beside the form.
 */
export class Drafting {
  #saved: string;
  #version: number;
  #decided = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving = false;
  #again = false;
  #undecided = false;
  #failed = false;
  #sessionEnded = false;
  #stopped = false;

  constructor(
    private readonly url: string,
    private readonly filling: Filling,
    private readonly status: HTMLElement,
    private readonly choices: HTMLElement,
    kept: Kept,
  ) {
    this.#saved = this.answers();
    this.#version = kept.version ?? 0;
    addEventListener('pagehide', this.#leave);
    addEventListener('online', this.#retry);
    document.addEventListener('visibilitychange', this.#leave);
    if (kept.answers) {
      this.offerFresh(text('restored', kept.message));
    }
    if (kept.theirs) {
      this.offer(kept.theirs, kept.detail ?? '');
    }
  }

  /** What the form holds now counts as saved: nobody typed it. */
  settled(): void {
    this.#saved = this.answers();
  }

  /** Something may have been typed. */
  changed(): void {
    clearTimeout(this.#timer);
    if (!this.#stopped && this.answers() !== this.#saved) {
      this.#timer = setTimeout(() => void this.save(), PAUSE_MS);
    }
  }

  /** Whether something was typed that could not be saved. */
  unsaved(): boolean {
    return !this.#stopped && (this.#failed || this.#undecided) && this.answers() !== this.#saved;
  }

  /** The form was sent: there is nothing to keep any more. */
  sent(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  destroy(): void {
    void this.save(true);
    this.sent();
    removeEventListener('pagehide', this.#leave);
    removeEventListener('online', this.#retry);
    document.removeEventListener('visibilitychange', this.#leave);
  }

  readonly #leave = (): void => {
    if (document.visibilityState === 'hidden') {
      void this.save(true);
    }
  };

  readonly #retry = (): void => void this.save();

  private answers(): string {
    return JSON.stringify(this.filling.answers());
  }

  private async save(leaving = false): Promise<void> {
    clearTimeout(this.#timer);
    const body = this.answers();
    if (this.#stopped || this.#undecided || body === this.#saved) {
      return;
    }
    if (this.#saving && !leaving) {
      this.#again = true;
      return;
    }
    this.#saving = true;
    try {
      if (this.#sessionEnded && !leaving) {
        await renewCsrf();
      }
      const response = await fetch(`${this.url}?decided=${this.#decided}`, {
        method: 'PUT',
        keepalive: leaving && body.length < LEAVING_LIMIT,
        headers: { 'Content-Type': 'application/json', 'If-Match': `"${this.#version}"`, ...csrf() },
        body,
      });
      await this.take(response, body);
    } catch {
      this.later(text('notSaved'));
    } finally {
      this.#saving = false;
      if (this.#again) {
        this.#again = false;
        this.changed();
      }
    }
  }

  private async take(response: Response, body: string): Promise<void> {
    this.#sessionEnded = response.status === 401 || response.status === 403 || response.redirected;
    if (this.#sessionEnded) {
      this.later(text('signInToSave'));
      return;
    }
    const answer = await response.json().catch(() => ({}));
    this.#failed = !response.ok;
    if (response.ok) {
      this.#version = answer.version;
      this.#saved = body;
      this.status.textContent = answer.message;
      if (answer.theirs && !this.choices.hasChildNodes()) {
        this.offer(answer.theirs, answer.detail);
      }
    } else if (response.status === 409 && answer.theirs) {
      this.#undecided = true;
      this.offer(answer.theirs, answer.detail);
    } else {
      this.status.textContent = answer.detail ?? text('failed');
    }
  }

  private later(why: string): void {
    this.#failed = true;
    this.status.textContent = why;
    this.#timer = setTimeout(() => void this.save(), RETRY_MS);
  }

  /** Shows the other version beside this one, field by field. */
  private offer(theirs: Theirs, detail: string): void {
    const mine = this.filling.answers();
    const differing = difference(this.filling, mine, theirs.answers);
    if (!differing) {
      this.decide(theirs);
      return;
    }
    const keep = make('button', { type: 'button', class: 'button', 'data-keep-mine': '' }, text('keepMine'));
    const take = make('button', { type: 'button', class: 'button', 'data-take-theirs': '' }, text('takeTheirs'));
    keep.addEventListener('click', () => {
      this.choices.replaceChildren();
      this.decide(theirs);
    });
    take.addEventListener('click', async () => {
      const before = this.filling.answers();
      await this.filling.fill(theirs.answers);
      this.decide(theirs);
      this.offerBack(before);
    });
    this.choices.replaceChildren(make('section', { class: 'notice amber versions', 'aria-label': text('theirs') },
      make('div', {}, make('p', {}, detail), differing, make('div', { class: 'cluster' }, keep, take))));
  }

  private offerBack(mine: Answers): void {
    const back = make('button', { type: 'button', class: 'button' }, text('backToMine'));
    back.addEventListener('click', async () => {
      this.choices.replaceChildren();
      await this.filling.fill(mine);
      void this.save();
    });
    this.choices.replaceChildren(make('div', { class: 'notice' }, make('p', {}, text('tookTheirs')), back));
    back.focus();
  }

  private decide(theirs: Theirs): void {
    this.#undecided = false;
    this.#decided = theirs.version;
    this.#version = Math.max(this.#version, theirs.version);
    this.#saved = '';
    void this.save();
  }

  private offerFresh(message: string): void {
    const anew = make('button', { type: 'button', class: 'button quiet', 'data-start-anew': '' }, text('startAnew'));
    anew.addEventListener('click', async () => {
      this.#stopped = true;
      await fetch(this.url, { method: 'DELETE', headers: csrf() });
      location.reload();
    });
    this.status.replaceChildren(make('span', {}, message), ' ', anew);
  }
}
