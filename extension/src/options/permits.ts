import type { WorkPermit } from '@applywright/form-fill';
import { element } from '../ui/element';

const COUNTRIES = ['US', 'GB', 'CA', 'IE', 'DE', 'AT', 'CH', 'FR', 'BE', 'NL', 'LU', 'ES', 'PT', 'IT', 'PL', 'CZ', 'SE', 'NO', 'DK', 'FI', 'AU', 'NZ', 'IN', 'SG', 'JP', 'MX', 'BR', 'ZA', 'AE', 'IL'];

/** One country with two yes-or-no answers. */
export function permitRow(permit: WorkPermit): HTMLElement {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  const row = element('div', 'permit');
  const country = select('Country', COUNTRIES.map((c) => [c, names.of(c) ?? c] as const).sort((a, b) => a[1].localeCompare(b[1])), permit.countryCode);
  const yesNo = [['yes', 'Yes'], ['no', 'No']] as const;
  const remove = element('button', 'icon', '×');
  remove.type = 'button';
  remove.setAttribute('aria-label', 'Remove this country');
  remove.addEventListener('click', () => row.remove());
  row.append(country, select('May work there', yesNo, permit.authorised ? 'yes' : 'no'), select('Needs sponsorship', yesNo, permit.needsSponsorship ? 'yes' : 'no'), remove);
  return row;
}

function select(label: string, options: readonly (readonly [string, string])[], value: string): HTMLLabelElement {
  const field = element('label', 'field', label);
  const list = element('select');
  list.append(...options.map(([v, text]) => new Option(text, v, false, v === value)));
  field.append(list);
  return field;
}

export function readPermits(container: HTMLElement): WorkPermit[] {
  return [...container.querySelectorAll('.permit')].map((row) => {
    const [country, authorised, sponsorship] = [...row.querySelectorAll('select')].map((s) => s.value);
    return { countryCode: country ?? 'US', authorised: authorised === 'yes', needsSponsorship: sponsorship === 'yes' };
  });
}
