import { controlOf, optionsOf } from './control-factory';
import { datePart } from './partial-date';

describe('datePart', () => {
  it('writes month and year as the field wants them when it names a format', () => {
    expect(datePart(controlOf('From (MM/YYYY)'), '2016-09')).toEqual({ part: 'date', values: ['09/2016'] });
    expect(datePart(controlOf('Start', { inputType: 'month' }), '2016-09')).toEqual({ part: 'date', values: ['2016-09'] });
  });
  it('gives the half that is asked for when month and year are two fields', () => {
    expect(datePart(controlOf('Start year'), '2016-09')).toEqual({ part: 'year', values: ['2016'] });
    expect(datePart(controlOf('Start date month', { control: 'select', options: optionsOf('January') }), '2016-09')?.values).toContain('September');
  });
  it('says nothing when the fact holds less than the field asks for', () => {
    expect(datePart(controlOf('From', { inputType: 'date' }), '2016-09')).toBeNull();
    expect(datePart(controlOf('From (MM/YYYY)'), '2016')).toBeNull();
    expect(datePart(controlOf('From (MM/DD/YYYY)'), '2016-09')).toBeNull();
  });
});
