import {
  Checklist,
  Datetime,
  Description,
  Errors,
  Radio,
  Select,
  useExpressionEvaluation,
  useSingleLineTemplateEvaluation,
} from '@bpmn-io/form-js-viewer';
import { h, type ComponentChildren, type VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { text } from './page';

/**
 * The browser's own controls in place of form-js' imitations of a select and a date picker, and
 * groups that say what they ask: they speak the reader's language, work on a phone and with a
 * screen reader, and keep the values that form-js would keep.
 */
interface Option {
  label: string;
  value: string;
}

interface Props {
  field: {
    label?: string;
    dateLabel?: string;
    timeLabel?: string;
    description?: string;
    subtype?: 'date' | 'time' | 'datetime';
    timeSerializingFormat?: 'utc_offset' | 'utc_normalized' | 'no_timezone';
    disallowPassedDates?: boolean;
    valuesExpression?: string;
    valuesKey?: string;
    values?: unknown;
    validate?: { required?: boolean };
  };
  domId: string;
  disabled?: boolean;
  readonly?: boolean;
  errors?: string[];
  value: any;
  onChange(change: { value: unknown }): void;
  onBlur?(): void;
  onFocus?(): void;
}

interface FormState {
  _getState(): { initialData: Record<string, unknown> | null };
}

type Field = ((props: Props) => VNode<any>) & { config?: unknown };

class NativeFields {
  static $inject = ['formFields', 'form'];

  constructor(formFields: { register(type: string, field: Field): void }, form: FormState) {
    const fields: [string, Field, { config: unknown }][] = [
      ['select', selectField(form), Select],
      ['radio', choiceField(form, 'radio'), Radio],
      ['checklist', choiceField(form, 'checkbox'), Checklist],
      ['datetime', dateField, Datetime],
    ];
    for (const [type, field, original] of fields) {
      field.config = original.config;
      formFields.register(type, field);
    }
  }
}

export const fieldsModule = { __init__: ['nativeFields'], nativeFields: ['type', NativeFields] };

function useOptions(form: FormState, field: Props['field']): Option[] {
  const evaluated = useExpressionEvaluation(field.valuesExpression ?? '');
  const found = field.valuesKey !== undefined ? form._getState().initialData?.[field.valuesKey]
    : field.values ?? evaluated;
  return (Array.isArray(found) ? found : []).map((option) => typeof option === 'object' && option
    ? { value: option.value ?? option.label, label: option.label ?? String(option.value) }
    : { value: option, label: String(option) });
}

function selectField(form: FormState): Field {
  return (props) => {
    const options = useOptions(form, props.field);
    const known = props.value == null || options.some(({ value }) => value === props.value);
    // A value that is no longer offered must not be sent unseen.
    useEffect(() => {
      if (!known && !props.disabled) {
        props.onChange({ value: null });
      }
    }, [known]);
    return wrap('select', props, label(props, props.field.label, props.domId), h('select', {
      ...common(props),
      class: 'fjs-input native',
      value: props.value ?? '',
      disabled: props.disabled || props.readonly,
      onChange: ({ currentTarget }: any) => props.onChange({ value: currentTarget.value || null }),
    }, h('option', { value: '' }, text('choose')), options.map(({ value, label: name }) =>
      h('option', { key: value, value, selected: value === props.value }, name))));
  };
}

function choiceField(form: FormState, kind: 'radio' | 'checkbox'): Field {
  return (props) => {
    const options = useOptions(form, props.field);
    const many = kind === 'checkbox';
    const chosen: unknown[] = many ? props.value ?? [] : [props.value];
    const toggle = (value: string) => many
      ? chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
      : value;
    const short = !many && options.length <= 5 && options.every(({ label: name }) => name.length <= 14);
    return wrap(many ? 'checklist' : 'radio', props, h('fieldset', {
      class: short ? 'short' : '',
      'aria-describedby': described(props),
      ...(many ? {} : { role: 'radiogroup', 'aria-required': required(props) }),
    }, h('legend', { class: 'fjs-form-field-label' }, words(props.field.label), star(props)), h('div', { class: 'options' },
      options.map(({ value, label: name }, index) => h('label', { key: value, class: 'check' }, h('input', {
        id: `${props.domId}-${index}`,
        type: kind,
        name: props.domId,
        checked: chosen.includes(value),
        disabled: props.disabled || props.readonly,
        'aria-invalid': invalid(props),
        onClick: () => props.onChange({ value: toggle(value) }),
        onBlur: () => props.onBlur?.(),
        onFocus: () => props.onFocus?.(),
      }), h('span', {}, name))))));
  };
}

const dateField: Field = (props) => {
  const { subtype = 'date', dateLabel, timeLabel, disallowPassedDates } = props.field;
  const type = subtype === 'datetime' ? 'datetime-local' : subtype;
  return wrap('datetime', props, label(props, dateLabel || timeLabel, props.domId), h('input', {
    ...common(props),
    class: 'fjs-input native',
    type,
    value: shown(props.value, subtype),
    min: disallowPassedDates && subtype !== 'time' ? today() + (subtype === 'date' ? '' : 'T00:00') : undefined,
    disabled: props.disabled,
    readOnly: props.readonly,
    onChange: ({ currentTarget }: any) => props.onChange({ value: kept(currentTarget.value, props.field) }),
  }));
};

/** The value as the browser's control wants it: local time without a zone. */
function shown(value: string | null, subtype: string): string {
  if (!value) {
    return '';
  }
  if (subtype === 'date') {
    return value.slice(0, 10);
  }
  const zoned = /(Z|[+-]\d\d:\d\d)$/.test(value);
  if (subtype === 'time') {
    return zoned ? local(new Date(`${today()}T${value}`)).slice(11) : value.slice(0, 5);
  }
  return zoned ? local(new Date(value)) : value.slice(0, 16);
}

/** The value as form-js would keep it. */
function kept(value: string, { subtype, timeSerializingFormat }: Props['field']): string | null {
  if (!value || !subtype || subtype === 'date' || !timeSerializingFormat || timeSerializingFormat === 'no_timezone') {
    return value || null;
  }
  const moment = new Date(subtype === 'time' ? `${today()}T${value}` : value);
  const from = subtype === 'time' ? 11 : 0;
  if (timeSerializingFormat === 'utc_normalized') {
    return `${moment.toISOString().slice(from, 16)}Z`;
  }
  const offset = -moment.getTimezoneOffset();
  const size = Math.abs(offset);
  return `${value.slice(0, 16)}${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function today(): string {
  return local(new Date()).slice(0, 10);
}

function local(date: Date): string {
  return isNaN(date.getTime()) ? '' : `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

function wrap(type: string, props: Props, ...children: ComponentChildren[]): VNode<any> {
  const { disabled, readonly, errors = [], field, domId } = props;
  const state = [disabled && 'fjs-disabled', readonly && 'fjs-readonly', errors.length && 'fjs-has-errors'];
  return h('div', { class: ['fjs-form-field', `fjs-form-field-${type}`, ...state].filter(Boolean).join(' ') },
    children,
    h(Description as any, { id: `${domId}-description`, description: field.description }),
    h(Errors as any, { id: `${domId}-error-message`, errors }));
}

function common(props: Props): Record<string, unknown> {
  return {
    id: props.domId,
    required: required(props),
    'aria-describedby': described(props),
    'aria-invalid': invalid(props),
    onBlur: () => props.onBlur?.(),
    onFocus: () => props.onFocus?.(),
  };
}

function label(props: Props, name: string | undefined, htmlFor: string): VNode<any> {
  return h('label', { class: 'fjs-form-field-label', for: htmlFor }, words(name), star(props));
}

/** A label may be an expression or hold one. */
function words(name: string | undefined): string {
  return useSingleLineTemplateEvaluation(name ?? '', { debug: true });
}

function star(props: Props): VNode<any> | null {
  return required(props) ? h('span', { class: 'fjs-asterix', 'aria-hidden': 'true' }, '*') : null;
}

function required({ field }: Props): boolean {
  return field.validate?.required ?? false;
}

function invalid({ errors = [] }: Props): boolean {
  return errors.length > 0;
}

function described({ domId }: Props): string {
  return `${domId}-description ${domId}-error-message`;
}
