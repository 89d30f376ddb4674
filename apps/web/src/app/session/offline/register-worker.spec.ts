import { registerWorker } from './register-worker';

describe('registerWorker', () => {
  it('registers the worker of this language for all pages, through its own policy', async () => {
    const register = jest.fn(async () => undefined);
    const policies: string[] = [];
    await registerWorker({ serviceWorker: { register } } as never, { createPolicy: (name, rules) => (policies.push(name), { createScriptURL: (url) => `trusted ${rules.createScriptURL(url)}` }) });
    expect(register).toHaveBeenCalledWith('trusted /service-worker.js?language=en', { scope: '/' });
    expect(policies).toEqual(['applywright#worker']);
  });
  it('says so and goes on where the browser refuses', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await registerWorker({ serviceWorker: { register: () => Promise.reject(new Error('no')) } } as never, undefined);
    expect(said).toHaveBeenCalled();
    said.mockRestore();
  });
  it('does nothing in a browser without', async () => expect(await registerWorker({} as never, undefined)).toBeUndefined());
});
