import { normaliseArbeitnow } from './arbeitnow.source';
import { arbeitnowJob } from './testing/feed-rows';
import { postingOf } from './testing/read-row';

const FEED = { token: 'all', company: 'Arbeitnow' };
const read = (changes: Record<string, unknown> = {}): ReturnType<typeof postingOf> => postingOf(normaliseArbeitnow(arbeitnowJob(changes), FEED));

describe('normaliseArbeitnow', () => {
  it('reads all that a full row holds', () => {
    expect(read()).toMatchObject({
      externalId: 'pflegefachkraft-essen-310442', company: 'Klinikum am Grugahain GmbH', department: 'Nursing', employmentType: 'full_time', language: 'de', workplace: null, postedAt: '2026-11-17T07:20:00.000Z',
      places: [{ raw: 'Essen', city: 'Essen', countryCode: 'DE' }],
    });
  });

  it('T8 decodes the text once, so that it reads right and shown tags stay shown', () => {
    expect(read().descriptionText).toBe('Wir suchen & fördern Menschen, die mit uns arbeiten.');
    expect(read({ description: '&lt;p&gt;Schreiben Sie &amp;lt;b&amp;gt; selbst&lt;/p&gt;' }).descriptionHtml).toBe('<p>Schreiben Sie &lt;b&gt; selbst</p>');
    expect(read({ description: '<p>Schreiben Sie &lt;b&gt; selbst</p>' }).descriptionHtml).toBe('<p>Schreiben Sie &lt;b&gt; selbst</p>');
  });

  it('takes `remote` for remote only when it is true', () => {
    expect([true, false, null, 'true'].map((remote) => read({ remote }).workplace)).toEqual(['remote', null, null, null]);
    expect(read({ remote: true }).remoteScope).toBeNull();
    expect(read({ title: 'Pflegefachkraft (Hybrid)' }).workplace).toBe('hybrid');
  });

  it.each([['acme klinik', 'Acme Klinik'], ['weber & söhne gmbh & co. kg', 'Weber & Söhne GmbH & Co. KG'], ['verein für alle e.v.', 'Verein für Alle e.V.'], ['Übersee AG', 'Übersee AG'], ['eBau plus', 'eBau plus']])('writes the company %s as %s', (company_name, company) => {
    expect(read({ company_name }).company).toBe(company);
  });
});
