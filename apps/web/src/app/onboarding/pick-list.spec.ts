import { TestBed } from '@angular/core/testing';
import { EU } from './country-words';
import { PickList } from './pick-list';

const options = [{ value: 'de', label: 'German' }, { value: 'el', label: 'Greek' }, { value: 'en', label: 'English' }];
const setup = async (inputs: Record<string, unknown> = {}) => {
  const fixture = TestBed.createComponent(PickList);
  for (const [name, value] of Object.entries({ inputId: 'languages', label: 'Languages', options, chosen: [], ...inputs })) fixture.componentRef.setInput(name, value);
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const entry = element.querySelector('input')!;
  const type = async (text: string, key?: string) => {
    entry.value = text;
    entry.dispatchEvent(new Event('input'));
    if (key) entry.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    await fixture.whenStable();
  };
  return { element, entry, type, fixture, chosen: () => fixture.componentInstance.chosen() };
};

describe('PickList', () => {
  it('takes an entry as soon as it stands there whole, and by its beginning when Enter is pressed', async () => {
    const { type, chosen, entry } = await setup();
    await type('Greek');
    expect(chosen()).toEqual(['el']);
    expect(entry.value).toBe('');
    await type('ger', 'Enter');
    expect(chosen()).toEqual(['el', 'de']);
    expect(entry.value).toBe('');
  });

  it('refuses what is not on the list, and says so at the field', async () => {
    const { type, chosen, element, entry } = await setup();
    await type('Klingon', 'Enter');
    expect(chosen()).toEqual([]);
    expect(entry.getAttribute('aria-invalid')).toBe('true');
    expect(element.querySelector(`#${entry.getAttribute('aria-describedby')?.split(' ')[0]}`)?.textContent).toBe('Please choose one of the list.');
  });

  it('takes a suggestion by one click and gives the focus on', async () => {
    const { element, chosen, entry, fixture } = await setup({ suggestions: ['de', 'en'] });
    const buttons = () => [...element.querySelectorAll<HTMLButtonElement>('app-suggestion-row button')];
    expect(buttons().map((b) => b.textContent?.trim())).toEqual(['German', 'English']);
    buttons()[0]?.click();
    await fixture.whenStable();
    expect(chosen()).toEqual(['de']);
    expect(document.activeElement).toBe(buttons()[0]);
    buttons()[0]?.click();
    await fixture.whenStable();
    expect(chosen()).toEqual(['de', 'en']);
    expect(document.activeElement).toBe(entry);
  });

  it('adds a whole group once', async () => {
    const { element, chosen, fixture } = await setup({ group: { label: 'All of the EU', values: EU }, chosen: ['DE'] });
    element.querySelector<HTMLButtonElement>('app-suggestion-row button')?.click();
    await fixture.whenStable();
    expect([...chosen()].sort()).toEqual([...EU].sort());
    expect(element.querySelector('app-suggestion-row')).toBeNull();
  });

  it('keeps the focus in the field when an entry is removed', async () => {
    const { element, entry, chosen } = await setup({ chosen: ['de', 'el'] });
    element.querySelector<HTMLButtonElement>('[aria-label="Remove German"]')?.click();
    expect(chosen()).toEqual(['el']);
    expect(document.activeElement).toBe(entry);
  });
});
