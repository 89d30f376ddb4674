import type { ControlSnapshot, FieldType } from '@applywright/contracts';
import { classifyFields } from './classify-fields';
import { controlOf, pageOf } from './control-factory';

const inForm = (size: number, submit: string): Partial<ControlSnapshot> => ({ attributes: { 'form-controls': String(size), 'form-submit': submit } });
const APPLICATION = ['First name', 'Last name', 'Email', 'Phone', 'City', 'LinkedIn'].map((label) => controlOf(label, inForm(6, 'Send')));
const typesOf = (...controls: ControlSnapshot[]): FieldType[] => classifyFields(pageOf(...controls)).map((r) => r.type);

describe('classifyFields beside the application form', () => {
  it('leaves a name and an address alone when they stand in a small form of their own', () => {
    expect(typesOf(controlOf('Your name', inForm(2, 'Keep in touch')), controlOf('E-mail', inForm(2, 'Keep in touch')), ...APPLICATION).slice(0, 3)).toEqual(['ignore', 'ignore', 'firstName']);
  });

  it('leaves a city alone when it stands outside of any form', () => expect(typesOf(controlOf('City'), ...APPLICATION)[0]).toBe('ignore'));

  it('reads the fields outside when they are a form of their own', () => {
    expect(typesOf(...['First name', 'Last name', 'Email', 'Phone'].map((label) => controlOf(label)), ...APPLICATION).slice(0, 4)).toEqual(['firstName', 'lastName', 'email', 'phone']);
  });

  it('leaves the contact fields after a named person alone when they were asked for before', () => {
    expect(typesOf(...APPLICATION, controlOf('Referee 1 name'), controlOf('E-mail'), controlOf('Institution')).slice(6)).toEqual(['ignore', 'ignore', 'ignore']);
    expect(typesOf(controlOf('Who referred you?'), controlOf('Email'), controlOf('Phone'))).toEqual(['ignore', 'email', 'phone']);
  });

  it('leaves name and telephone alone when their section is about somebody to call', () => {
    const section = { context: ['Ansprechpartner für Rückfragen'] };
    const own = ['Vorname', 'Nachname', 'Telefon'].map((label) => controlOf(label, { context: ['Persönliche Daten'] }));
    expect(typesOf(...own, controlOf('Name', section), controlOf('Telefon', section))).toEqual(['firstName', 'lastName', 'phone', 'ignore', 'ignore']);
  });
});
