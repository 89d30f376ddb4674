import { newStorage } from './sign-in/fake-browser';

describe('withEeo', () => {
  beforeAll(() => void Object.assign(globalThis, { chrome: { storage: newStorage() } }));
  afterAll(() => Reflect.deleteProperty(globalThis, 'chrome'));
  const eeo = { gender: 'Woman', ethnicity: 'Two or more', disability: null, veteran: 'Not a veteran' };

  it('puts what the server keeps behind what is stored here', async () => {
    const { withEeo } = await import('./answers');
    expect(withEeo({ values: { gender: 'Prefer not to say', salary: '52 000' } }, eeo).values).toEqual({ gender: 'Prefer not to say', salary: '52 000', race: 'Two or more', veteran: 'Not a veteran' });
  });
  it('adds nothing when the server keeps none', async () => {
    const { withEeo } = await import('./answers');
    expect(withEeo({ permits: [] }, null)).toEqual({ permits: [] });
  });
});
