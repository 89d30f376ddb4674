import type { ControlSnapshot, FillRow } from '@applywright/contracts';
import { matchOption } from './match-option';
import type { PlannedValue } from './plan-values';

/** What a row says whatever the action is. */
export type RowBase = Pick<FillRow, 'ref' | 'label' | 'type' | 'factIds' | 'confidence' | 'why' | 'from'>;

/** The action for a value in one kind of control, or why the control cannot take it. */
export function writeValue(control: ControlSnapshot, value: PlannedValue, base: RowBase, chosen: boolean): FillRow | string {
  const [first = '', ...alternatives] = value.values;
  const options = control.options.map((o) => o.text);
  const match = (): number => (chosen ? options.indexOf(first) : matchOption(options, value.values));
  const noOption = `no option means “${first.slice(0, 60)}”`;
  switch (control.control) {
    case 'select':
    case 'radio':
    case 'buttons': {
      const at = match();
      return at < 0 ? noOption : { ...base, action: 'choose', value: options[at]! };
    }
    case 'checkbox': {
      if (options.length > 1) {
        const at = match();
        return at < 0 ? noOption : { ...base, action: 'choose', value: options[at]! };
      }
      return /^(?:yes|true|on)$/i.test(first) ? { ...base, action: 'check', value: 'on' } : 'your answer leaves it unticked';
    }
    case 'combobox': {
      const at = options.length > 0 ? match() : -1;
      if (options.length > 0 && at < 0) return noOption;
      return { ...base, action: 'choose', value: at >= 0 ? options[at]! : first, alternatives };
    }
    case 'file':
      return 'takes a file';
    default: {
      const text = typeable(control, first);
      return text === null ? 'this field takes another form of the value' : control.maxLength !== null && text.length > control.maxLength ? `longer than this field allows (${control.maxLength} characters)` : { ...base, action: 'type', value: text };
    }
  }
}

/** A text as the input's type takes it: one number for `number`, a whole date for `date`; null where it would be refused. */
function typeable(control: ControlSnapshot, text: string): string | null {
  if (control.inputType === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
  if (control.inputType !== 'number') return text;
  if (text.trim().startsWith('+')) return null;
  const numbers = text.match(/\d[\d.,' ]*/g) ?? [];
  const digits = (numbers[0] ?? '').trim().replace(/[.,](\d{1,2})$/, '').replace(/\D/g, '');
  return numbers.length === 1 && digits !== '' ? digits : null;
}
