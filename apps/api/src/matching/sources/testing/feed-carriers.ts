import { normaliseArbeitnow, normaliseHackerNews, normaliseHimalayas, normaliseRemoteOk, normaliseRemotive, normaliseTheMuse } from '../index';
import type { Carrier } from './carrier';
import { arbeitnowJob, hackerNewsComment, himalayasJob, museJob, remoteOkJob, remotiveJob } from './feed-rows';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Every field of the feeds that an employer, or the feed itself, can write into. */
export const FEED_CARRIERS: Carrier[] = [
  {
    name: 'himalayas', normalise: normaliseHimalayas,
    html: (p) => [himalayasJob({ description: p }), himalayasJob({ description: '', excerpt: p })],
    text: (t) => himalayasJob({ title: t, guid: t, companyName: t, employmentType: t, currency: t, salaryPeriod: t, minSalary: t, maxSalary: t, seniority: [t], locationRestrictions: [t, { name: t, alpha2: t, slug: t }], categories: [t], parentCategories: [t], pubDate: t, expiryDate: t }),
    link: (address) => himalayasJob({ guid: address === '' ? 'x' : address, applicationLink: address }),
  },
  {
    name: 'arbeitnow', normalise: normaliseArbeitnow,
    html: (p) => [p, escape(p), escape(escape(p)), `<p>x</p>${escape(p)}`].map((description) => arbeitnowJob({ description })),
    text: (t) => arbeitnowJob({ slug: t, title: t, company_name: t, remote: t, tags: [t], job_types: [t], location: t, created_at: t }),
    link: (url) => arbeitnowJob({ url }),
  },
  {
    name: 'remotive', normalise: normaliseRemotive,
    html: (p) => [remotiveJob({ description: p })],
    text: (t) => remotiveJob({ id: t, title: t, company_name: t, category: t, tags: [t], job_type: t, publication_date: t, candidate_required_location: t, salary: t }),
    link: (url) => remotiveJob({ url }),
  },
  {
    name: 'remoteok', normalise: normaliseRemoteOk,
    html: (p) => [remoteOkJob({ description: p })],
    text: (t) => remoteOkJob({ id: t, slug: t, position: t, company: t, location: t, tags: [t], salary_min: t, salary_max: t, date: t }),
    link: (address) => remoteOkJob({ url: address, apply_url: address }),
  },
  {
    name: 'themuse', normalise: normaliseTheMuse,
    html: (p) => [museJob({ contents: p })],
    text: (t) => museJob({ id: t, name: t, short_name: t, company: { name: t, short_name: t }, locations: [{ name: t }], categories: [{ name: t }], levels: [{ name: t, short_name: t }], publication_date: t }),
    link: (address) => museJob({ refs: { landing_page: address } }),
  },
  {
    name: 'hackernews', normalise: normaliseHackerNews, fallback: 'https://news.ycombinator.com/item?id=49600100',
    html: (p) => [p, escape(p), escape(escape(p))].flatMap((text) => [hackerNewsComment({ text: `Shop | Cook | Leeds<p>${text}` }), hackerNewsComment({ text: `Shop | Cook ${text} | Leeds` }), hackerNewsComment({ text: `Cook<p><a href="https://a.example/1">${text}</a>` })]),
    text: (t) => hackerNewsComment({ id: t, text: `Shop ${escape(t)} | ${escape(t)} Cook | ${escape(t)} | ${escape(t)} REMOTE (${escape(t)})`, created_at: t }),
    link: (address) => hackerNewsComment({ text: `Shop | Cook | Leeds | <a href="${escape(address)}" rel="nofollow">our page</a>` }),
  },
];

/** Where the address to apply at is told apart from the address to look at. */
export const FEED_APPLY_CARRIERS: Pick<Carrier, 'name' | 'normalise' | 'link'>[] = [
  { name: 'himalayas', normalise: normaliseHimalayas, link: (applicationLink) => himalayasJob({ applicationLink }) },
  { name: 'remoteok', normalise: normaliseRemoteOk, link: (apply_url) => remoteOkJob({ apply_url }) },
];
