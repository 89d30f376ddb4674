import type { AtsName } from './job-source';

/** The documented hosts of the boards' public APIs, the main one first; the server asks no others. */
export const BOARD_HOSTS = {
  greenhouse: ['boards-api.greenhouse.io'],
  lever: ['api.lever.co', 'api.eu.lever.co'],
  ashby: ['api.ashbyhq.com'],
} as const satisfies Record<AtsName, readonly [string, ...string[]]>;
