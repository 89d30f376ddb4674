import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOUBTFUL_BELOW, factsOf, routes, type CvText, type CvUpload } from '@applywright/contracts';
import { emptyPicture, picturesOf, scanOf } from '../../testing/scan-of';
import { startTestApp, type Person, type TestApp } from '../../testing/start-test-app';
import { CvOcr } from '../platform/cv-reader/ocr/cv-ocr';
import { engineFolder, installedLanguages } from '../platform/cv-reader/ocr/language-data';

const installed = engineFolder() !== null && installedLanguages(null).has('eng');
if (!installed) console.warn('skipped: the packages tesseract.js and @tesseract.js-data/eng are not installed');

(installed ? describe : describe.skip)('a scanned CV', () => {
  let app: TestApp;
  let person: Person;
  let scan: Buffer;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0' });
    scan = scanOf(await picturesOf(readFileSync(join(__dirname, '../../../../libs/testing/cv/two-column.pdf')), 150), 150);
  });
  beforeEach(async () => void (person = await app.person()));
  afterAll(() => app.close());

  const recognise = (who: Person, id: string, body = {}) => who.call(routes.readScannedCv, { params: { id }, body });
  const settled = async (id: string): Promise<CvUpload> => {
    for (;;) {
      const { body } = await person.call(routes.getCvUpload, { params: { id } });
      if (body.status === 'done' || body.status === 'failed') return body;
      await new Promise((r) => setTimeout(r, 50));
    }
  };

  it('is offered to be read by character recognition and becomes a profile that says how sure it is', async () => {
    const { body: refused } = await person.sendCv(routes, 'scan.pdf', scan);
    expect(refused).toMatchObject({ status: 'failed', error: { code: 'cv_scanned' }, ocr: { offered: true, confidence: null } });
    expect(await recognise(person, refused.id)).toMatchObject({ status: 202, body: { status: 'queued', error: null, ocr: { offered: false } } });
    expect(await recognise(person, refused.id)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const done = await settled(refused.id);
    expect(done).toMatchObject({ status: 'done', error: null, notes: ['ocr'], language: 'en', ocr: { offered: false, confidence: expect.any(Number) } });
    expect(done.ocr.confidence).toBeGreaterThan(0.85);

    const { facts } = await person.profile(routes);
    expect(factsOf(facts, 'name').map((f) => f.text)).toEqual(['Marek Lindholm']);
    expect(factsOf(facts, 'email').map((f) => f.text)).toEqual(['marek.lindholm@example.com']);
    expect(factsOf(facts, 'work').map((f) => f.value.title)).toEqual(['Senior Backend Engineer', 'Backend Engineer', 'Software Developer']);
    const { lines } = (await person.call(routes.getCvText, { params: { id: refused.id } })).body as unknown as CvText;
    for (const fact of facts) {
      if (fact.source.type !== 'cv') throw new Error('not from the CV');
      const { lineFrom, lineTo } = fact.source.span;
      expect(fact.confidence).toBeLessThanOrEqual(Math.min(...lines.slice(lineFrom, lineTo + 1).map((line) => line.confidence ?? 0)) + 0.005);
    }
    expect(facts.some((f) => f.confidence >= DOUBTFUL_BELOW)).toBe(true);
    expect(await recognise(person, refused.id)).toMatchObject({ status: 409, body: { code: 'ocr_unavailable' } });
  });

  it.each([['an empty sheet', false], ['noise', true]])('makes nobody out of %s', async (_, noise) => {
    const { body } = await person.sendCv(routes, 'scan.pdf', scanOf([emptyPicture(600, 800, noise)], 72));
    expect((await recognise(person, body.id)).status).toBe(202);
    expect(await settled(body.id)).toMatchObject({ status: 'failed', error: { code: 'cv_no_text' }, ocr: { offered: false, confidence: null } });
    expect(await person.call(routes.getProfile)).toMatchObject({ status: 409, body: { code: 'profile_missing' } });
  });

  it('is nobody else’s to have read', async () => {
    const { body } = await person.sendCv(routes, 'scan.pdf', scanOf([emptyPicture(60, 80)], 72));
    expect(await recognise(await app.person(), body.id)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await recognise(person, 'f'.repeat(24))).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('refuses what cannot be recognised: a CV with text, a language that is not installed, a word that names none', async () => {
    const { body: read } = await person.sendCv(routes, 'nurse.docx', readFileSync(join(__dirname, '../../../../libs/testing/cv/nurse.docx')));
    expect(read.ocr).toEqual({ offered: false, confidence: null });
    expect(await recognise(person, read.id)).toMatchObject({ status: 409, body: { code: 'ocr_unavailable' } });
    const { body } = await person.sendCv(routes, 'scan.pdf', scanOf([emptyPicture(60, 80)], 72));
    expect(await recognise(person, body.id, { languages: ['tlh'] })).toMatchObject({ status: 409, body: { code: 'ocr_unavailable', message: expect.stringContaining('tlh') } });
    expect(await recognise(person, body.id, { languages: ['../eng'] })).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
    expect((await person.call(routes.getCvUpload, { params: { id: body.id } })).body).toMatchObject({ status: 'failed', ocr: { offered: true } });
  });

  it('is not offered where the recognition is not installed', async () => {
    const available = jest.spyOn(app.app.get(CvOcr), 'available').mockReturnValue([]);
    const { body } = await person.sendCv(routes, 'scan.pdf', scanOf([emptyPicture(60, 80)], 72));
    expect(body.ocr.offered).toBe(false);
    expect(await recognise(person, body.id)).toMatchObject({ status: 409, body: { code: 'ocr_unavailable' } });
    available.mockRestore();
  });
});
