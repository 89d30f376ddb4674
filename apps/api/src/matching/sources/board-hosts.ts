import type { AdapterName } from '@applywright/contracts';

/** The documented hosts of the sources' public APIs, the main one first; the server asks no others. `*.` stands for one label: a company's own. */
export const BOARD_HOSTS = {
  greenhouse: ['boards-api.greenhouse.io'],
  lever: ['api.lever.co', 'api.eu.lever.co'],
  ashby: ['api.ashbyhq.com'],
  recruitee: ['*.recruitee.com'],
  personio: ['*.jobs.personio.de', '*.jobs.personio.com'],
  smartrecruiters: ['api.smartrecruiters.com'],
  workable: ['apply.workable.com'],
  himalayas: ['himalayas.app'],
  arbeitnow: ['www.arbeitnow.com'],
  hackernews: ['hn.algolia.com'],
  remoteok: ['remoteok.com'],
  remotive: ['remotive.com'],
  themuse: ['www.themuse.com'],
  adzuna: ['api.adzuna.com'],
  usajobs: ['data.usajobs.gov'],
  reed: ['www.reed.co.uk'],
  jooble: ['jooble.org'],
} as const satisfies Partial<Record<AdapterName, readonly [string, ...string[]]>>;
