import { button, element } from '../ui/element';

/** What the person says of a posting where its page is silent. */
export interface Told {
  readonly title: string;
  readonly company: string;
  readonly place: string;
}
interface Telling {
  readonly intro: string;
  readonly told: Told;
  readonly submit: string;
  readonly id: string;
  readonly onSubmit: (told: Told, pressed: HTMLButtonElement) => unknown;
}

/** Three fields and a button; title and company have to be said. */
export function tellingForm({ intro, told, submit, id, onSubmit }: Telling): HTMLElement {
  const form = element('div', 'stack');
  const [title, company, place] = [field('Title', told.title), field('Company', told.company), field('Place (optional)', told.place)];
  const missing = element('p', 'small said warn');
  missing.setAttribute('role', 'status');
  const pressed = button(submit, () => {
    const values = { title: title.input.value.trim(), company: company.input.value.trim(), place: place.input.value.trim() };
    const empty = values.title === '' ? title : values.company === '' ? company : null;
    missing.textContent = empty ? `${empty.label.firstChild?.textContent ?? 'This'} is needed.` : '';
    if (empty) return empty.input.focus();
    onSubmit(values, pressed);
  });
  pressed.id = id;
  form.append(element('p', 'quiet small', intro), title.label, company.label, place.label, missing, pressed);
  return form;
}

function field(name: string, value: string): { label: HTMLLabelElement; input: HTMLInputElement } {
  const label = element('label', 'field', name);
  const input = element('input');
  input.type = 'text';
  input.dir = 'auto';
  input.value = value;
  input.maxLength = 200;
  label.append(input);
  return { label, input };
}
