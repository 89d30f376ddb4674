import type { FactInput } from './fact';

const join = (parts: readonly (string | undefined)[], by: string): string => parts.filter((p): p is string => !!p && p.length > 0).join(by);
const span = (start?: string, end?: string): string | undefined => (start || end ? join([start, end], ' to ') : undefined);

/** A fact as one plain line: for people, and what claims are checked against. */
export function factText({ kind, value }: FactInput): string {
  switch (kind) {
    case 'name': return value.full;
    case 'headline': case 'summary': case 'highlight': case 'reference': return value.text;
    case 'email': return value.address;
    case 'phone': return value.number;
    case 'location': return value.text;
    case 'link': return value.url;
    case 'work': return join([value.title, value.company, value.location, span(value.start, value.end)], ', ') || 'Work';
    case 'education': return join([join([value.degree, value.field], ' '), value.school, value.location, span(value.start, value.end), value.grade], ', ') || 'Education';
    case 'skill': return value.level ? `${value.name} (${value.level})` : value.name;
    case 'language': return value.level ? `${value.name} (${value.level})` : value.name;
    case 'certificate': return join([value.name, value.issuer, value.date], ', ');
    case 'project': return join([value.name, value.description, span(value.start, value.end)], ' – ');
    case 'publication': return join([value.name, value.publisher, value.date], ', ');
    case 'award': return join([value.title, value.awarder, value.date], ', ');
    case 'interest': return value.name;
  }
}
