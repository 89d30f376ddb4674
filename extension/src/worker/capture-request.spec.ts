import { CaptureRequest } from '@applywright/contracts';
import { captureOf } from './capture-request';

const page = { url: 'https://jobs.example/7', blocks: [] as string[], title: 'Fitter', company: '', place: '', text: 'Weld pipes.' };
const told = { title: ' Pump Fitter ', company: 'Brinewell', place: '' };

describe('captureOf', () => {
  it('sends the page’s blocks so that none can end the element around it', () => {
    const request = CaptureRequest.parse(captureOf({ ...page, blocks: ['{"@type":"JobPosting","description":"</script><b>\ud800"}'] }, told));
    expect(request.page).toBe('<script type="application/ld+json">{"@type":"JobPosting","description":"<\\/script><b> "}</script>');
    expect(request.details).toBeUndefined();
  });
  it('sends what the person said when the page says nothing', () => expect(CaptureRequest.parse(captureOf(page, told))).toEqual({ url: page.url, details: { title: 'Pump Fitter', company: 'Brinewell', place: '', text: 'Weld pipes.' } }));
  it.each([[page, { ...told, company: ' ' }], [{ ...page, text: '' }, told]])('makes nothing up when something is missing', (posting, said) => expect(() => captureOf(posting, said)).toThrow(expect.objectContaining({ code: 'no-posting' })));
});
