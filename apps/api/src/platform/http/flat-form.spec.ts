import { flatForm } from './flat-form';

describe('flatForm', () => {
  it('reads names and values as they stand', () => expect({ ...flatForm('grant_type=refresh_token&client_id=a+b%26c') }).toEqual({ grant_type: 'refresh_token', client_id: 'a b&c' }));
  it('builds nothing out of names when they look like paths', () => expect({ ...flatForm('a[b][c]=1&d.e=2') }).toEqual({ 'a[b][c]': '1', 'd.e': '2' }));
  it('has no prototype to reach', () => {
    const form = flatForm('__proto__=x&constructor=y');
    expect([Object.getPrototypeOf(form), form?.['__proto__'], form?.['constructor'], ({} as { x?: string }).x]).toEqual([null, 'x', 'y', undefined]);
  });
  it.each(['code=1&code=2', 'code=1&code=1', '__proto__=1&__proto__=2'])('refuses %s, in which a name comes twice', (body) => expect(flatForm(body)).toBeNull());
});
