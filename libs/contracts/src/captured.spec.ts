import { CaptureRequest } from './captured';

describe('CaptureRequest', () => {
  it('takes a page or details', () => {
    expect(CaptureRequest.safeParse({ url: 'https://a.example', page: '' }).success).toBe(true);
    expect(CaptureRequest.safeParse({ url: 'https://a.example', details: { title: 'Fitter', company: 'Brinewell', text: 'x' } })).toMatchObject({ success: true, data: { details: { place: '' } } });
  });
  it.each([{ url: 'https://a.example' }, { page: 'x' }, { url: 'https://a.example', page: 'x', more: 1 }, { url: 'https://a.example', details: { title: ' ', company: 'b', text: 'c' } }])('refuses %j', (request) => expect(CaptureRequest.safeParse(request).success).toBe(false));
});
