import * as original from '@applywright/contracts';
import * as here from './contracts';

describe('the contracts of the dashboard', () => {
  it.each(Object.entries(here))('hold %s as the contracts have it', (name, value) => {
    expect(value).toEqual((original as Record<string, unknown>)[name]);
  });
});
