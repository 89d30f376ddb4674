/** Adverts of invented companies in the shapes of three vendors, the same on every machine: what the ingest bench normalises. */
export const SHAPES = ['greenhouse', 'lever', 'ashby'] as const;
export type Shape = (typeof SHAPES)[number];
export type VendorRow = Record<string, unknown>;

/** mulberry32. */
const randomOf = (seed: number): (() => number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const TITLES = ['Staff Nurse', 'Backend Engineer', 'Site Electrician', 'Account Manager', 'Pastry Chef', 'Payroll Specialist', 'Warehouse Supervisor', 'Primary School Teacher', 'Tax Advisor', 'Field Technician', 'Product Designer', 'Claims Handler'];
const LEVELS = ['', 'Senior ', 'Junior ', 'Lead ', 'Principal '];
const CITIES = [['Berlin', 'Germany'], ['Leeds', 'United Kingdom'], ['Lyon', 'France'], ['Austin, TX', 'United States'], ['Toronto, ON', 'Canada'], ['Valencia', 'Spain'], ['Gdańsk', 'Poland'], ['Remote', 'Ireland']] as const;
const DEPARTMENTS = ['Operations', 'Engineering', 'Care', 'Finance', 'Sales', 'People'];
const OPENERS = ['You will', 'Together with your team you', 'Every week you', 'In your first months you', 'On most days you', 'With the support of a mentor you'];
const VERBS = ['plan', 'review', 'improve', 'document', 'hand over', 'measure', 'prepare', 'coordinate', 'check', 'explain'];
const THINGS = ['the shift rota', 'incoming orders', 'our billing service', 'the monthly accounts', 'safety walks on site', 'deliveries from suppliers', 'lesson material', 'customer contracts', 'test results', 'the stock of spare parts', 'onboarding of new colleagues', 'reports for the management'];
const MANNERS = ['with care', 'before the week is over', 'in close contact with the customer', 'so that nobody has to ask twice', 'using the tools that we already have', 'and write down what you learn', 'across three time zones', '&amp; keep the records in order', 'for about 1,200&nbsp;people', 'as agreed with the works council'];

interface Words { readonly pick: <T>(from: readonly T[]) => T; readonly random: () => number }
const sentence = ({ pick }: Words): string => `${pick(OPENERS)} ${pick(VERBS)} ${pick(THINGS)} ${pick(MANNERS)}.`;
const list = (words: Words, items: number): string => `<ul>${Array.from({ length: items }, () => `<li>${sentence(words)}</li>`).join('\n')}</ul>`;

/** Some 4 to 7 kB of HTML as editors of such boards leave it: boxes, spans with styles, lists, links, empty paragraphs. */
function description(words: Words): string {
  const { pick, random } = words;
  const paragraphs = Array.from({ length: 6 + Math.floor(random() * 7) }, () => `<p><span style="font-weight: 400;">${Array.from({ length: 3 + Math.floor(random() * 3) }, () => sentence(words)).join(' ')}</span></p>`);
  return [
    `<div class="content-intro"><h2><strong>About us</strong></h2>${paragraphs[0]}<p>&nbsp;</p></div>`,
    ...paragraphs.slice(1, 4), '<h3>What you will do</h3>', list(words, 5 + Math.floor(random() * 4)),
    ...paragraphs.slice(4), '<h3>What you bring</h3>', list(words, 5 + Math.floor(random() * 5)),
    `<p>More on <a href="https://careers.example/${pick(VERBS)}" target="_blank" rel="noopener">our pages</a>. <em>${sentence(words)}</em></p><div class="content-conclusion"><p>${sentence(words)}</p></div>`,
  ].join('\n');
}
const escapeOnce = (html: string): string => html.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The rows of one board. @param edition another number changes the text of `changed` of them (0 to 1) and nothing else */
export function vendorRows(shape: Shape, board: number, count: number, edition = 0, changed = 0): VendorRow[] {
  return Array.from({ length: count }, (_, n) => {
    const random = randomOf(board * 100_003 + n * 7 + 1);
    const words: Words = { random, pick: (from) => from[Math.floor(random() * from.length)]! };
    const title = `${words.pick(LEVELS)}${words.pick(TITLES)} ${n}`;
    const [city, country] = words.pick(CITIES);
    const department = words.pick(DEPARTMENTS);
    const isChanged = edition > 0 && (n * 7919) % 1000 < changed * 1000;
    const html = description(words) + (isChanged ? `<p>Edition ${edition}: the start is flexible.</p>` : '');
    const pay = 30_000 + Math.floor(random() * 60) * 1_000;
    const id = board * 100_000 + n;
    const address = `https://jobs.example/${shape}/${board}/${id}`;
    if (shape === 'greenhouse') {
      return {
        id, internal_job_id: id + 1, title, company_name: `Company ${board}`, updated_at: '2026-11-18T09:12:44-05:00', first_published: '2026-11-03T08:00:00-05:00', requisition_id: `R-${id}`, language: 'en', location: { name: `${city}, ${country}` }, absolute_url: address,
        metadata: [{ id: 11, name: 'Employment Type', value_type: 'single_select', value: 'Full-time' }], application_deadline: null, content: escapeOnce(html), departments: [{ id: 1, name: department, parent_id: null, child_ids: [] }], offices: [{ id: 2, name: city, location: `${city}, ${country}`, parent_id: null, child_ids: [] }],
        pay_input_ranges: [{ min_cents: pay * 100, max_cents: pay * 130, currency_type: 'EUR', title: 'Annual range', blurb: '' }],
      };
    }
    if (shape === 'lever') {
      const [first = '', ...rest] = html.split('<h3>');
      return {
        id: `5f1c7a52-0000-4000-8000-${String(id).padStart(12, '0')}`, text: title, categories: { location: city, commitment: 'Full-time', team: department, department, allLocations: [city, 'Paris'] }, country: null, createdAt: 1_793_692_800_000, workplaceType: 'hybrid',
        description: first, descriptionPlain: '', lists: rest.map((part) => ({ text: part.slice(0, part.indexOf('</h3>')), content: part.slice(part.indexOf('</h3>') + 5) })), additional: '<div>We look forward to your application.</div>', additionalPlain: '',
        salaryRange: { currency: 'EUR', interval: 'per-year-salary', min: pay, max: pay * 1.3 }, hostedUrl: address, applyUrl: `${address}/apply`,
      };
    }
    return {
      id: `0b8f0000-0000-4000-8000-${String(id).padStart(12, '0')}`, title, department, team: department, employmentType: 'FullTime', location: city, secondaryLocations: [{ location: 'Berlin', address: { postalAddress: { addressLocality: 'Berlin', addressRegion: 'Berlin', addressCountry: 'Germany' } } }],
      address: { postalAddress: { addressLocality: city, addressCountry: country } }, isListed: true, isRemote: false, workplaceType: 'OnSite', publishedAt: '2026-10-30T16:21:55.393+00:00', jobUrl: address, applyUrl: `${address}/application`, descriptionHtml: html, descriptionPlain: '',
      compensation: { summaryComponents: [{ compensationType: 'Salary', interval: '1 YEAR', currencyCode: 'EUR', minValue: pay, maxValue: pay * 1.3 }] },
    };
  });
}
