import { idOfRow, type BoardSource, type JsonObject } from './load-boards';

/** What the pages for people show of a row, whichever vendor's shape it has. `html` is the generator's own text. */
export interface Advert {
  readonly id: string;
  readonly title: string;
  readonly company: string;
  readonly place: string;
  readonly workplace: string | null;
  readonly employment: string | null;
  readonly department: string | null;
  readonly pay: string | null;
  readonly payRange: { readonly currency: string; readonly min: number; readonly max: number; readonly unit: string } | null;
  readonly html: string;
  readonly postedOn: string;
  readonly closesOn: string | null;
  readonly language: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const child = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as JsonObject)[name] : undefined);
const list = (value: unknown): JsonObject[] => (Array.isArray(value) ? (value as JsonObject[]) : []);
const day = (value: unknown): string => (typeof value === 'number' ? new Date(value).toISOString() : text(value)).slice(0, 10);

/** Greenhouse texts are escaped once more than HTML needs. */
const unescapeOnce = (html: string): string =>
  html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name] ?? '');

/** Reads a rendered row of a sample board. */
export function readAdvert(source: BoardSource, row: JsonObject, company: string): Advert {
  const read = READERS[source];
  if (!read) throw new Error(`no page is made of the adverts of ${source}`);
  const advert = read(row);
  return { ...advert, id: idOfRow(source, row), company, pay: advert.payRange && payText(advert.payRange), language: languageOf(advert.html) };
}

type Parts = Omit<Advert, 'id' | 'company' | 'pay' | 'language'>;

function fromGreenhouse(row: JsonObject): Parts {
  const location = text(child(row['location'], 'name'));
  const offices = list(row['offices']).map((office) => text(office['location']));
  const metadata = (name: string): string | null => text(list(row['metadata']).find((field) => field['name'] === name)?.['value']) || null;
  const range = list(row['pay_input_ranges'])[0];
  return {
    title: text(row['title']),
    place: /^(hybrid|remote|on-site)$/i.test(location) ? offices.join(' · ') || location : location,
    workplace: metadata('Workplace Type') ?? (/hybrid/i.test(location) ? 'Hybrid' : /remote/i.test(location) ? 'Remote' : null),
    employment: metadata('Employment Type'),
    department: text(list(row['departments'])[0]?.['name']) || null,
    payRange: range ? { currency: text(range['currency_type']), min: Number(range['min_cents']) / 100, max: Number(range['max_cents']) / 100, unit: /hour/i.test(text(range['title'])) ? 'hour' : 'year' } : null,
    html: unescapeOnce(text(row['content'])),
    postedOn: day(row['first_published']),
    closesOn: day(row['application_deadline']) || null,
  };
}

function fromLever(row: JsonObject): Parts {
  const categories = row['categories'];
  const range = row['salaryRange'];
  const places = child(categories, 'allLocations');
  const model = text(row['workplaceType']);
  return {
    title: text(row['text']),
    place: Array.isArray(places) ? places.map(text).join(' · ') : text(child(categories, 'location')),
    workplace: model === 'unspecified' || model === '' ? null : model,
    employment: text(child(categories, 'commitment')) || null,
    department: text(child(categories, 'department')) || null,
    payRange: range ? { currency: text(child(range, 'currency')), min: Number(child(range, 'min')), max: Number(child(range, 'max')), unit: /per-(\w+)-/.exec(text(child(range, 'interval')))?.[1] ?? 'year' } : null,
    html: text(row['description']) + list(row['lists']).map((part) => `<h3>${text(part['text'])}</h3><ul>${text(part['content'])}</ul>`).join('') + text(row['additional']),
    postedOn: day(row['createdAt']),
    closesOn: null,
  };
}

function fromAshby(row: JsonObject): Parts {
  const salary = list(child(row['compensation'], 'summaryComponents')).find((component) => component['compensationType'] === 'Salary');
  return {
    title: text(row['title']),
    place: [text(row['location']), ...list(row['secondaryLocations']).map((other) => text(other['location']))].join(' · '),
    workplace: text(row['workplaceType']) || null,
    employment: text(row['employmentType']).replace(/([a-z])([A-Z])/g, '$1-$2') || null,
    department: text(row['department']) || null,
    payRange: salary ? { currency: text(salary['currencyCode']), min: Number(salary['minValue']), max: Number(salary['maxValue']), unit: text(salary['interval']).replace(/^1 /, '').toLowerCase() } : null,
    html: text(row['descriptionHtml']),
    postedOn: day(row['publishedAt']),
    closesOn: null,
  };
}

/** Parts with headings, as two of the vendors keep them. */
const sections = (parts: readonly (readonly [unknown, unknown])[]): string => parts.map(([title, html]) => `${text(title) === '' ? '' : `<h3>${text(title)}</h3>`}${text(html)}`).join('');

function fromRecruitee(row: JsonObject): Parts {
  const salary = row['salary'];
  return {
    title: text(row['title']),
    place: list(row['locations']).map((place) => `${text(place['city'])}, ${text(place['country'])}`).join(' · '),
    workplace: row['hybrid'] === true ? 'Hybrid' : row['remote'] === true ? 'Remote' : row['on_site'] === true ? 'On-site' : null,
    employment: EMPLOYMENT[text(row['employment_type_code'])] ?? null,
    department: text(row['department']) || null,
    payRange: salary ? { currency: text(child(salary, 'currency')), min: Number(child(salary, 'min')), max: Number(child(salary, 'max')), unit: text(child(salary, 'period')) } : null,
    html: text(row['description']) + text(row['requirements']),
    postedOn: day(row['published_at']),
    closesOn: day(row['close_at']) || null,
  };
}
const EMPLOYMENT: Readonly<Record<string, string>> = { fulltime_permanent: 'Full-time', parttime_permanent: 'Part-time', fulltime_fixed_term: 'Temporary', contract: 'Contract' };

function fromPersonio(row: JsonObject): Parts {
  const offices = [row['office'], ...(Array.isArray(row['additionalOffices']) ? row['additionalOffices'] : [])].map(text);
  return {
    title: text(row['name']),
    place: offices.join(' · '),
    workplace: null,
    employment: row['employmentType'] === 'temporary' ? 'Temporary' : text(row['schedule']).replace(/^./, (first) => first.toUpperCase()) || null,
    department: text(row['department']) || null,
    payRange: null,
    html: sections(list(row['jobDescriptions']).map(({ name, value }) => [name, value])),
    postedOn: day(row['createdAt']),
    closesOn: null,
  };
}

function fromSmartRecruiters(row: JsonObject): Parts {
  const location = row['location'];
  const ad = child(row['jobAd'], 'sections');
  return {
    title: text(row['name']),
    place: text(child(location, 'fullLocation')),
    workplace: child(location, 'hybrid') === true ? 'Hybrid' : child(location, 'remote') === true ? 'Remote' : null,
    employment: text(child(row['typeOfEmployment'], 'label')) || null,
    department: text(child(row['department'], 'label')) || null,
    payRange: null,
    html: sections(['companyDescription', 'jobDescription', 'qualifications', 'additionalInformation'].map((name) => child(ad, name)).map((part) => [child(part, 'title'), child(part, 'text')])),
    postedOn: day(row['releasedDate']),
    closesOn: null,
  };
}

function fromWorkable(row: JsonObject): Parts {
  return {
    title: text(row['title']),
    place: list(row['locations']).map((place) => `${text(place['city'])}, ${text(place['country'])}`).join(' · '),
    workplace: row['telecommuting'] === true ? 'Remote' : null,
    employment: text(row['employment_type']) || null,
    department: text(row['department']) || null,
    payRange: null,
    html: text(row['description']),
    postedOn: day(row['published_on']),
    closesOn: null,
  };
}

const READERS: Readonly<Partial<Record<BoardSource, (row: JsonObject) => Parts>>> = {
  greenhouse: fromGreenhouse, lever: fromLever, ashby: fromAshby, recruitee: fromRecruitee, personio: fromPersonio, smartrecruiters: fromSmartRecruiters, workable: fromWorkable,
};

const payText = (range: NonNullable<Advert['payRange']>): string => {
  const money = (value: number): string => value.toLocaleString('en', { style: 'currency', currency: range.currency, maximumFractionDigits: 2, minimumFractionDigits: 0 });
  return `${money(range.min)} – ${money(range.max)} a ${range.unit}`;
};

const languageOf = (html: string): string => {
  const count = (words: RegExp): number => html.match(words)?.length ?? 0;
  const votes: [string, number][] = [['en', count(/\b(the|and|you|with)\b/gi)], ['de', count(/\b(und|die|der|mit)\b/gi)], ['fr', count(/\b(et|les|des|vous)\b/gi)], ['es', count(/\b(y|los|las|con)\b/gi)]];
  return votes.reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0];
};
