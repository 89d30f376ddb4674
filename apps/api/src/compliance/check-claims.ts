import type { PersonalData } from './personal-data';

/** A collection of the store, with the path that names the owner of a row. */
export interface OwnedCollection {
  readonly collection: string;
  readonly owner: 'userId' | 'user' | '_id' | null;
}

/**
 * Whether every collection of people's rows is answered for by exactly one domain.
 * @returns what is wrong, a sentence each; names the collections
 */
export function checkClaims(collections: readonly OwnedCollection[], providers: readonly Pick<PersonalData, 'domain' | 'collections' | 'access' | 'withheld' | 'remove'>[]): string[] {
  const claimants = (name: string): string[] => providers.filter((p) => p.collections.includes(name)).map((p) => p.domain);
  const wrong: string[] = [];
  for (const { collection, owner } of collections) {
    const by = claimants(collection);
    if (owner !== null && by.length === 0) wrong.push(`${collection} holds rows of people and no domain answers for it`);
    if (by.length > 1) wrong.push(`${collection} is answered for by ${by.join(' and ')}`);
    if (owner === null && by.length === 1 && !providers.find((p) => p.domain === by[0])?.remove) wrong.push(`${collection} names no owner, and ${by[0] ?? ''} does not say how to remove from it`);
  }
  for (const { domain, collections: claimed, access = [], withheld = {} } of providers)
    for (const name of [...access, ...Object.keys(withheld)]) if (!claimed.includes(name)) wrong.push(`${domain} names ${name} without answering for it`);
  return wrong;
}
