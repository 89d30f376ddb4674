import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { line } from '@applywright/postings';
import { JSDOM } from 'jsdom';
import { HOSTILE_HTML, HOSTILE_LINKS } from '../../../testing/corpora/xss';
import { normaliseAshby, normaliseGreenhouse, normaliseLever, type BoardRef } from './index';
import { ATS_APPLY_CARRIERS, ATS_CARRIERS } from './testing/ats-carriers';
import type { Carrier } from './testing/carrier';
import { FEED_APPLY_CARRIERS, FEED_CARRIERS } from './testing/feed-carriers';
import { KEYED_CARRIERS } from './testing/keyed-carriers';
import { ashbyJob, greenhouseJob, leverPosting } from './testing/rows';

const BOARD: BoardRef = { token: 'acme', company: 'Acme' };
const TAGS = new Set(['P', 'BR', 'UL', 'OL', 'LI', 'STRONG', 'B', 'EM', 'I', 'H2', 'H3', 'H4', 'A']);
const { document, Node } = new JSDOM('<!doctype html>').window;

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const CARRIERS: Carrier[] = [
  {
    name: 'greenhouse', normalise: normaliseGreenhouse,
    html: (payload) => [payload, escape(payload), escape(escape(payload))].map((content) => greenhouseJob({ content })),
    text: (t) => greenhouseJob({ title: t, company_name: t, location: { name: t }, departments: [{ name: t }], offices: [{ name: t, location: t }], metadata: [{ name: 'Industry', value: t }], pay_input_ranges: [{ min_cents: 1, max_cents: 2, currency_type: t, title: t, blurb: t }], language: t, id: t }),
    link: (absolute_url) => greenhouseJob({ absolute_url }),
  },
  {
    name: 'lever', normalise: normaliseLever,
    html: (p) => [...['description', 'opening', 'descriptionBody', 'additional', 'salaryDescription'].map((field) => leverPosting({ description: '', [field]: p })), leverPosting({ lists: [{ text: p, content: p }] }), leverPosting({ lists: [{ text: p, content: `<li>${p}</li>` }] }), leverPosting({ description: '', descriptionPlain: p, additional: '', additionalPlain: p })],
    text: (t) => leverPosting({ text: t, id: t, country: t, workplaceType: t, categories: { location: t, commitment: t, team: t, department: t, allLocations: [t] }, salaryRange: { currency: t, interval: t, min: t, max: t } }),
    link: (address) => leverPosting({ hostedUrl: address, applyUrl: address }),
  },
  {
    name: 'ashby', normalise: normaliseAshby,
    html: (p) => [ashbyJob({ descriptionHtml: p }), ashbyJob({ descriptionHtml: '', descriptionPlain: p })],
    text: (t) => ashbyJob({ title: t, id: t, department: t, team: t, location: t, employmentType: t, workplaceType: t, secondaryLocations: [{ location: t }], address: { postalAddress: { addressLocality: t, addressRegion: t, addressCountry: t } }, compensation: { summaryComponents: [{ compensationType: 'Salary', interval: t, currencyCode: t, minValue: 1, maxValue: 2 }] } }),
    link: (address) => ashbyJob({ jobUrl: address, applyUrl: address }),
  },
  ...ATS_CARRIERS,
  ...FEED_CARRIERS,
  ...KEYED_CARRIERS,
];

/** What a browser would make of the HTML that should not be there; read twice, since reading and writing may turn things round. */
function trouble(html: string): string[] {
  const box = document.createElement('div');
  box.innerHTML = html;
  const again = document.createElement('div');
  again.innerHTML = box.innerHTML;
  return [box, again].flatMap((root) => [...root.querySelectorAll('*')].flatMap(troubleOf).concat(commentsIn(root)));
}
function troubleOf(element: Element): string[] {
  const found = TAGS.has(element.tagName) && element.namespaceURI === 'http://www.w3.org/1999/xhtml' ? [] : [`<${element.tagName}>`];
  for (const { name, value } of element.attributes) {
    if (element.tagName !== 'A' || name !== 'href') found.push(`${element.tagName} ${name}`);
    else if (!/^https?:\/\//i.test(value)) found.push(`href ${value}`);
  }
  return found;
}
const commentsIn = (root: Element): string[] => [...root.childNodes].filter((n) => n.nodeType === Node.COMMENT_NODE).map(() => 'a comment');

/** How often the scripts of a page get to run while it is read and every event is sent to every element. */
function timesRun(html: string): number {
  let ran = 0;
  const { window } = new JSDOM(`<!doctype html><body>${html}`, { runScripts: 'dangerously', beforeParse: (w) => void Object.assign(w, { alert: () => (ran += 1) }) });
  for (const element of window.document.querySelectorAll('body *')) for (const event of ['click', 'error', 'load', 'focus', 'mouseover', 'toggle']) element.dispatchEvent(new window.Event(event));
  window.close();
  return ran;
}

const posting = (made: NormalizedPosting | DropReason): NormalizedPosting => {
  if (typeof made === 'string') throw new Error(`dropped: ${made}`);
  return made;
};

describe('hostile adverts', () => {
  it('are at least a hundred', () => {
    expect(HOSTILE_HTML.length).toBeGreaterThanOrEqual(100);
    expect(new Set(HOSTILE_HTML).size).toBe(HOSTILE_HTML.length);
  });

  it('would be seen by this test', () => {
    const seen = HOSTILE_HTML.filter((html) => trouble(html).length > 0);
    expect(seen.length).toBeGreaterThan(HOSTILE_HTML.length * 0.75);
    expect(trouble('<p>Build <b>it</b>.<br></p><ul><li><a href="https://example.org/a">x</a></li></ul>')).toEqual([]);
  });

  describe.each(CARRIERS)('of $name', ({ html, normalise, text, link, fallback }) => {
    it.each(HOSTILE_HTML)('leave no markup but ours of the description %j', (payload) => {
      for (const row of html(payload)) {
        const made = posting(normalise(row, BOARD));
        expect(trouble(made.descriptionHtml)).toEqual([]);
        expect(made.descriptionHtml).not.toMatch(/[\u0000\ud800-\udfff]/);
      }
    });

    it('run nothing in a page that shows all of them with scripts on', () => {
      const all = HOSTILE_HTML.flatMap((payload) => html(payload).map((row) => posting(normalise(row, BOARD)).descriptionHtml)).join('\n');
      expect(timesRun(all)).toBe(0);
      expect(timesRun(`${all}<p onclick=alert(1)>x</p><script>alert(1)</script>`)).toBe(2);
    });

    it.each(HOSTILE_HTML)('keep the text %j as text', (payload) => {
      const made = normalise(text(payload), BOARD);
      if (typeof made === 'string') return expect(line(payload)).toBeNull();
      const kept = [made.title, made.company, made.department, made.externalId, ...made.places.map((p) => p.raw)];
      for (const field of kept) {
        if (field === null) continue;
        expect(typeof field).toBe('string');
        // bound as text, as every template does, it stays what it is
        const shown = document.createElement('p');
        shown.textContent = field;
        expect(shown.childElementCount).toBe(0);
        expect(field.length).toBeLessThanOrEqual(300);
      }
      expect(made.salary?.currency ?? 'EUR').toMatch(/^[A-Z]{3}$/);
      expect(trouble(made.descriptionHtml)).toEqual([]);
    });

    it.each(HOSTILE_LINKS)('lead nowhere by the address %j', (address) => {
      const made = normalise(link(address), BOARD);
      if (typeof made === 'string') return expect(made).toMatch(/^no_(url|id)$/);
      for (const url of [made.url, made.applyUrl]) expect(new URL(url).protocol).toMatch(/^https?:$/);
      expect([address.trim(), fallback]).toContain(made.url);
    });
  });

  describe.each([...ATS_APPLY_CARRIERS, ...FEED_APPLY_CARRIERS])('of $name', ({ normalise, link }) => {
    it.each(HOSTILE_LINKS)('are not applied for at the address %j', (address) => {
      const made = posting(normalise(link(address), BOARD));
      expect(new URL(made.applyUrl).protocol).toMatch(/^https?:$/);
      expect([made.url, address.trim()]).toContain(made.applyUrl);
    });
  });
});
