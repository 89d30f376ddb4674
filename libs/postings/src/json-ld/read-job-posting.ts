import type { EmploymentType } from '@applywright/contracts';
import { isRow, rawText, type Row } from '../normalise/read';
import { employmentInTitle, readEmploymentType, workplaceInTitle } from '../normalise/workplace';
import type { PostingDraft } from '../posting-draft';
import { listOf, property, type Named } from './job-posting-nodes';
import { pageAddress } from './page-address';
import { payOf } from './read-pay';
import { endOf, instantOf, placesOf, remoteScopeOf } from './read-places-and-dates';
import { descriptionHtmlOf, lineOf } from './read-texts';

/** What one JobPosting of a page says. Nothing is made up: what it does not say is null. `page` is the page's own address, cleaned. */
export function readJobPosting(posting: Row, named: Named, page: string): PostingDraft {
  const of = (name: string): unknown => property(posting, name, named);
  const text = (name: string, max?: number): string | null => lineOf(of(name), named, max);
  const title = text('title') ?? text('name');
  const places = placesOf(posting, named);
  const remote = listOf(of('jobLocationType')).some((type) => /telecommute|remote/i.test(rawText(type)));
  const html = descriptionHtmlOf(posting, named);
  const own = ownAddress(of('url'), page) ?? ownAddress(posting['@id'], page);
  return {
    id: identifierOf(of('identifier'), named) ?? own ?? page,
    title,
    company: text('hiringOrganization', 200),
    places,
    workplace: remote ? 'remote' : workplaceInTitle(title),
    remoteScope: remoteScopeOf(posting, named),
    employmentType: employmentOf(of('employmentType')) ?? employmentInTitle(title),
    department: null,
    industry: text('industry', 120),
    salary: payOf(posting, named),
    html,
    language: languageOf(of('inLanguage')),
    url: page,
    applyUrl: own ?? page,
    postedAt: instantOf(of('datePosted')),
    updatedAt: instantOf(of('dateModified')),
    expiresAt: endOf(of('validThrough')),
  };
}

/** A PropertyValue's name is that of whoever gave the number. */
function identifierOf(value: unknown, named: Named): string | null {
  const [first] = listOf(value);
  return lineOf(isRow(first) ? property(first, 'value', named) : first, named, 200);
}

/** The posting's own address where it states one, also as a path of the page's host; never anything but http(s). */
function ownAddress(value: unknown, page: string): string | null {
  const text = rawText(listOf(value)[0]).trim();
  if (text === '' || text.startsWith('#') || !URL.canParse(text, page)) return null;
  return pageAddress(new URL(text, page).href);
}

/** An internship outranks what else is named ("FULL_TIME", "INTERN"); else the first that says something. */
function employmentOf(value: unknown): EmploymentType | null {
  const names = listOf(value).slice(0, 20).flatMap((item) => rawText(item).split(/[,;|/[\]"]+/)).map((name) => name.trim().replace(/[_-]+/g, ' '));
  const kinds = names.map((name) => (/\bper diem\b/i.test(name) ? 'temporary' : readEmploymentType(name))).filter((kind) => kind !== null);
  return kinds.includes('internship') ? 'internship' : (kinds[0] ?? null);
}

const languageOf = (value: unknown): string | null => /^([a-z]{2})(?:[-_]|$)/i.exec(rawText(listOf(value)[0]))?.[1]?.toLowerCase() ?? null;
