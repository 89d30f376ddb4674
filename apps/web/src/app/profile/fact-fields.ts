import type { FactInput, FactKind } from '@applywright/contracts';

export interface FactField {
  readonly key: string;
  readonly label: string;
  readonly input: 'text' | 'lines' | 'date' | 'email' | 'tel' | 'url';
  readonly required?: true;
  /** Takes half of the row. */
  readonly half?: true;
}

const from = { key: 'start', label: 'From', input: 'date', half: true } as const;
const to = { key: 'end', label: 'To', input: 'date', half: true } as const;
const date = { key: 'date', label: 'Date', input: 'date', half: true } as const;

/** The form of each kind of fact. Values that no form shows (a country code, say) are kept as they are. */
export const FACT_FIELDS: Record<FactKind, readonly FactField[]> = {
  name: [{ key: 'full', label: 'Full name', input: 'text', required: true }, { key: 'given', label: 'First name', input: 'text', half: true }, { key: 'family', label: 'Last name', input: 'text', half: true }],
  headline: [{ key: 'text', label: 'Headline', input: 'text', required: true }],
  email: [{ key: 'address', label: 'E-mail address', input: 'email', required: true }],
  phone: [{ key: 'number', label: 'Phone number', input: 'tel', required: true }],
  location: [{ key: 'text', label: 'Place', input: 'text', required: true }, { key: 'city', label: 'City', input: 'text', half: true }, { key: 'postalCode', label: 'Postal code', input: 'text', half: true }, { key: 'street', label: 'Street', input: 'text' }],
  link: [{ key: 'url', label: 'Address', input: 'url', required: true }, { key: 'network', label: 'Network', input: 'text', half: true }],
  summary: [{ key: 'text', label: 'Summary', input: 'lines', required: true }],
  work: [{ key: 'title', label: 'Job title', input: 'text' }, { key: 'company', label: 'Company', input: 'text', half: true }, { key: 'location', label: 'Place', input: 'text', half: true }, from, to, { key: 'summary', label: 'Summary', input: 'lines' }],
  highlight: [{ key: 'text', label: 'What you did', input: 'lines', required: true }],
  education: [{ key: 'degree', label: 'Degree', input: 'text', half: true }, { key: 'field', label: 'Subject', input: 'text', half: true }, { key: 'school', label: 'School', input: 'text', half: true }, { key: 'location', label: 'Place', input: 'text', half: true }, from, to, { key: 'grade', label: 'Grade', input: 'text', half: true }],
  skill: [{ key: 'name', label: 'Skill', input: 'text', required: true }, { key: 'level', label: 'Level', input: 'text', half: true }, { key: 'category', label: 'Group', input: 'text', half: true }],
  language: [{ key: 'name', label: 'Language', input: 'text', required: true, half: true }, { key: 'level', label: 'Level', input: 'text', half: true }],
  certificate: [{ key: 'name', label: 'Name', input: 'text', required: true }, { key: 'issuer', label: 'Issued by', input: 'text', half: true }, date],
  project: [{ key: 'name', label: 'Name', input: 'text', required: true }, { key: 'url', label: 'Address', input: 'url' }, from, to, { key: 'description', label: 'Description', input: 'lines' }],
  publication: [{ key: 'name', label: 'Title', input: 'text', required: true }, { key: 'publisher', label: 'Published by', input: 'text', half: true }, date],
  award: [{ key: 'title', label: 'Award', input: 'text', required: true }, { key: 'awarder', label: 'Given by', input: 'text', half: true }, date],
  interest: [{ key: 'name', label: 'Interest', input: 'text', required: true }],
  reference: [{ key: 'text', label: 'Reference', input: 'lines', required: true }],
};

const PARTIAL_DATE = /^(present|(19|20)\d{2}(-(0[1-9]|1[0-2]))?)$/;

/** What is wrong in a form, by field; empty when all is well. */
export const factProblems = (kind: FactKind, values: Readonly<Record<string, string>>): Record<string, string> => {
  const problems: Record<string, string> = {};
  for (const field of FACT_FIELDS[kind]) {
    const value = (values[field.key] ?? '').trim();
    if (field.required && value === '') problems[field.key] = 'Please fill this in.';
    else if (field.input === 'date' && value !== '' && !PARTIAL_DATE.test(value.toLowerCase())) problems[field.key] = 'Use 2021, 2021-03 or present.';
  }
  if (Object.keys(problems).length === 0 && FACT_FIELDS[kind].every((field) => (values[field.key] ?? '').trim() === '')) {
    problems[FACT_FIELDS[kind][0]!.key] = 'Please fill in at least one field.';
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
