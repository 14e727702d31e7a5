import { text } from './page';

/**
 * form-js speaks English only. What it says about a mistake is said in the reader's language by a
 * validator around its own; its few buttons are renamed as they appear.
 */
const MISTAKES: [RegExp, string][] = [
  [/^Field is required/, 'required'],
  [/minimum value of (.+)\.$/, 'min'],
  [/maximum value of (.+)\.$/, 'max'],
  [/minimum length of (.+)\.$/, 'minLength'],
  [/maximum length of (.+)\.$/, 'maxLength'],
  [/must match pattern/, 'pattern'],
  [/valid email/, 'email'],
  [/phone number/, 'phone'],
  [/not a number/, 'number'],
  [/be an integer/, 'integer'],
  [/at most (\d+) decimal/, 'decimals'],
  [/nearest valid values are (.+) and (.+)\.$/, 'step'],
];

export function mistakeText(message: string): string {
  for (const [pattern, key] of MISTAKES) {
    const found = pattern.exec(message);
    if (found) {
      return text(key, ...found.slice(1));
    }
  }
  return message;
}

interface Validator {
  validateFieldInstance(instance: unknown, value: unknown): string[];
}

class LocalMistakes {
  static $inject = ['validator'];

  constructor(validator: Validator) {
    const original = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (instance, value) => original(instance, value).map(mistakeText);
  }
}

export const localModule = { __init__: ['localMistakes'], localMistakes: ['type', LocalMistakes] };

const LABELS: [RegExp, string][] = [
  [/^Remove list item (\d+)$/, 'removeItem'],
  [/^Increment$/, 'increment'],
  [/^Decrement$/, 'decrement'],
  [/^Previous page$/, 'previousPage'],
  [/^Next page$/, 'nextPage'],
  [/^Click to sort by (.+) ascending$/, 'sortUp'],
  [/^Click to sort by (.+) descending$/, 'sortDown'],
  [/^Click to remove sorting$/, 'sortOff'],
];

const WORDS: [RegExp, string][] = [
  [/^Add new$/, 'addNew'],
  [/^Expand all \((\d+)\)$/, 'expandAll'],
  [/^Collapse$/, 'collapse'],
  [/^Nothing to show\.$/, 'nothing'],
  [/^No results$/, 'noResults'],
];

function translated(words: string, table: [RegExp, string][]): string | undefined {
  for (const [pattern, key] of table) {
    const found = pattern.exec(words.trim());
    if (found) {
      return text(key, ...found.slice(1));
    }
  }
  return undefined;
}

/** Renames form-js' own labels below the element, now and whenever it renders; returns how to stop. */
export function localise(root: Element): () => void {
  const rename = (): void => {
    root.querySelectorAll('[aria-label]').forEach((element) => {
      const label = translated(element.getAttribute('aria-label') ?? '', LABELS);
      if (label) {
        element.setAttribute('aria-label', label);
      }
    });
    root.querySelectorAll('button, .fjs-table-td, .fjs-table-empty').forEach((element) => {
      element.childNodes.forEach((node) => {
        const words = node.nodeType === Node.TEXT_NODE ? translated(node.textContent ?? '', WORDS) : undefined;
        if (words) {
          node.textContent = words;
        }
      });
    });
  };
  const observer = new MutationObserver(rename);
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-label'] });
  return () => observer.disconnect();
}
