import type { FactInput, FactKind } from '@applywright/contracts';

export interface FactField {
  readonly key: string;
  readonly label: string;
  readonly input: 'text' | 'lines' | 'date' | 'email' | 'tel' | 'url';
  readonly required?: true;
  /** Takes half of the row. */
  readonly half?: true;
}

const from = { key: 'start', label: $localize`:@@profile.from:From`, input: 'date', half: true } as const;
const to = { key: 'end', label: $localize`:@@profile.to:To`, input: 'date', half: true } as const;
const date = { key: 'date', label: $localize`:@@profile.date:Date`, input: 'date', half: true } as const;

/** The form of each kind of fact. Values that no form shows (a country code, say) are kept as they are. */
export const FACT_FIELDS: Record<FactKind, readonly FactField[]> = {
  name: [{ key: 'full', label: $localize`:@@profile.full-name:Full name`, input: 'text', required: true }, { key: 'given', label: $localize`:@@profile.first-name:First name`, input: 'text', half: true }, { key: 'family', label: $localize`:@@profile.last-name:Last name`, input: 'text', half: true }],
  headline: [{ key: 'text', label: $localize`:@@profile.kind-headline:Headline`, input: 'text', required: true }],
  email: [{ key: 'address', label: $localize`:@@profile.email-address:E-mail address`, input: 'email', required: true }],
  phone: [{ key: 'number', label: $localize`:@@profile.phone-number:Phone number`, input: 'tel', required: true }],
  location: [{ key: 'text', label: $localize`:@@profile.kind-location:Place`, input: 'text', required: true }, { key: 'city', label: $localize`:@@profile.city:City`, input: 'text', half: true }, { key: 'postalCode', label: $localize`:@@profile.postal-code:Postal code`, input: 'text', half: true }, { key: 'street', label: $localize`:@@profile.street:Street`, input: 'text' }],
  link: [{ key: 'url', label: $localize`:@@profile.web-address:Address`, input: 'url', required: true }, { key: 'network', label: $localize`:@@profile.network:Network`, input: 'text', half: true }],
  summary: [{ key: 'text', label: $localize`:@@profile.kind-summary:Summary`, input: 'lines', required: true }],
  work: [{ key: 'title', label: $localize`:@@profile.job-title:Job title`, input: 'text' }, { key: 'company', label: $localize`:@@profile.company:Company`, input: 'text', half: true }, { key: 'location', label: $localize`:@@profile.kind-location:Place`, input: 'text', half: true }, from, to, { key: 'summary', label: $localize`:@@profile.kind-summary:Summary`, input: 'lines' }],
  highlight: [{ key: 'text', label: $localize`:@@profile.what-you-did:What you did`, input: 'lines', required: true }],
  education: [{ key: 'degree', label: $localize`:@@profile.degree:Degree`, input: 'text', half: true }, { key: 'field', label: $localize`:@@profile.subject:Subject`, input: 'text', half: true }, { key: 'school', label: $localize`:@@profile.school:School`, input: 'text', half: true }, { key: 'location', label: $localize`:@@profile.kind-location:Place`, input: 'text', half: true }, from, to, { key: 'grade', label: $localize`:@@profile.grade:Grade`, input: 'text', half: true }],
  skill: [{ key: 'name', label: $localize`:@@profile.kind-skill:Skill`, input: 'text', required: true }, { key: 'level', label: $localize`:@@profile.level:Level`, input: 'text', half: true }, { key: 'category', label: $localize`:@@profile.group:Group`, input: 'text', half: true }],
  language: [{ key: 'name', label: $localize`:@@profile.kind-language:Language`, input: 'text', required: true, half: true }, { key: 'level', label: $localize`:@@profile.level:Level`, input: 'text', half: true }],
  certificate: [{ key: 'name', label: $localize`:@@profile.kind-name:Name`, input: 'text', required: true }, { key: 'issuer', label: $localize`:@@profile.issued-by:Issued by`, input: 'text', half: true }, date],
  project: [{ key: 'name', label: $localize`:@@profile.kind-name:Name`, input: 'text', required: true }, { key: 'url', label: $localize`:@@profile.web-address:Address`, input: 'url' }, from, to, { key: 'description', label: $localize`:@@profile.description:Description`, input: 'lines' }],
  publication: [{ key: 'name', label: $localize`:@@profile.title:Title`, input: 'text', required: true }, { key: 'publisher', label: $localize`:@@profile.published-by:Published by`, input: 'text', half: true }, date],
  award: [{ key: 'title', label: $localize`:@@profile.kind-award:Award`, input: 'text', required: true }, { key: 'awarder', label: $localize`:@@profile.given-by:Given by`, input: 'text', half: true }, date],
  interest: [{ key: 'name', label: $localize`:@@profile.kind-interest:Interest`, input: 'text', required: true }],
  reference: [{ key: 'text', label: $localize`:@@profile.kind-reference:Reference`, input: 'lines', required: true }],
};

const PARTIAL_DATE = /^(present|(19|20)\d{2}(-(0[1-9]|1[0-2]))?)$/;

/** What is wrong in a form, by field; empty when all is well. */
export const factProblems = (kind: FactKind, values: Readonly<Record<string, string>>): Record<string, string> => {
  const problems: Record<string, string> = {};
  for (const field of FACT_FIELDS[kind]) {
    const value = (values[field.key] ?? '').trim();
    if (field.required && value === '') problems[field.key] = $localize`:@@profile.fill-in:Please fill this in.`;
    else if (field.input === 'date' && value !== '' && !PARTIAL_DATE.test(value.toLowerCase())) problems[field.key] = $localize`:@@profile.date-form:Use 2021, 2021-03 or present.`;
  }
  if (Object.keys(problems).length === 0 && FACT_FIELDS[kind].every((field) => (values[field.key] ?? '').trim() === '')) {
    problems[FACT_FIELDS[kind][0]!.key] = $localize`:@@profile.fill-one:Please fill in at least one field.`;
  }
  return problems;
};

/** The fact that a form describes; `before` gives what the form does not show. */
export const factFromForm = (kind: FactKind, values: Readonly<Record<string, string>>, before: object = {}): FactInput => {
  const value: Record<string, unknown> = { ...before };
  for (const field of FACT_FIELDS[kind]) {
    const text = (values[field.key] ?? '').trim();
    if (text === '') delete value[field.key];
    else value[field.key] = field.input === 'date' ? text.toLowerCase() : text;
  }
  // Derived from the old number: the server works it out again.
  if (kind === 'phone' && value['number'] !== (before as { number?: string }).number) {
    delete value['e164'];
    delete value['countryCode'];
  }
  return { kind, value } as FactInput;
};
