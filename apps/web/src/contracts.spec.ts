import * as original from '@applywright/contracts';
import * as here from './contracts';

describe('the contracts of the dashboard', () => {
  it.each(Object.keys(here))('hold %s as the contracts have it', (name) => {
    expect(here[name as keyof typeof here]).toEqual(original[name as keyof typeof original]);
  });
});
