import type { Answers, Filling } from './draft';
import { make, text } from './page';

/** Returns a table of the fields that two versions answer differently, or nothing when none. */
export function difference(filling: Filling, mine: Answers, theirs: Answers): HTMLElement | undefined {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    .filter((key) => !same(mine[key], theirs[key]));
  if (keys.length === 0) {
    return undefined;
  }
  const head = make('tr', {}, ...['question', 'mine', 'theirs'].map((name) => make('th', { scope: 'col' }, text(name))));
  const rows = keys.map((key) => make('tr', {},
    make('th', { scope: 'row' }, filling.label(key)),
    make('td', {}, said(filling, key, mine[key])),
    make('td', {}, said(filling, key, theirs[key]))));
  return make('div', { class: 'table-wrap' },
    make('table', {}, make('thead', {}, head), make('tbody', {}, ...rows)));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** Unanswered is unanswered, however the form writes it. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (value && typeof value === 'object') {
    return Object.entries(value).map(([key, one]) => [key, plain(one)]).filter(([, one]) => one !== null)
      .sort(([a], [b]) => String(a).localeCompare(String(b)));
  }
  return value === '' || value === false || value === undefined ? null : value;
}

function said(filling: Filling, key: string, value: unknown): string {
  if (Array.isArray(value)) {
    return value.map((one) => said(filling, key, one)).join(' · ') || text('unanswered');
  }
  if (value && typeof value === 'object') {
    return Object.entries(value).filter(([, one]) => plain(one) !== null)
      .map(([inner, one]) => `${filling.label(inner)}: ${said(filling, inner, one)}`).join(', ');
  }
  if (value === true) {
    return '✓';
  }
  return plain(value) === null ? text('unanswered') : filling.word(key, value);
}
