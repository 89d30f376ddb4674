import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { Types, type Connection, type Model } from 'mongoose';
import { checkClaims, type OwnedCollection } from './check-claims';
import type { PersonalData, PersonalFile } from './personal-data';

export type { PersonalData, PersonalFile } from './personal-data';

const ownerOf = ({ schema, collection }: Model<unknown>): OwnedCollection['owner'] =>
  schema.path('userId') ? 'userId' : schema.path('user') ? 'user' : collection.name === 'users' ? '_id' : null;

/** What the domains keep about people: handed over and removed as they have registered; names no domain itself. */
@Injectable()
export class ComplianceService implements OnApplicationBootstrap {
  private readonly providers = new Map<string, PersonalData>();

  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** @throws when a domain registers twice. */
  register(provider: PersonalData): void {
    if (this.providers.has(provider.domain)) throw new Error(`${provider.domain} hands over personal data twice`);
    this.providers.set(provider.domain, provider);
  }

  /** By then every domain has registered. @throws when a collection of people's rows is answered for by none or by two: the program does not start */
  onApplicationBootstrap(): void {
    const collections = this.models().map((m): OwnedCollection => ({ collection: m.collection.name, owner: ownerOf(m) }));
    const wrong = checkClaims(collections, [...this.providers.values()]);
    if (wrong.length) throw new Error(`personal data: ${wrong.join('; ')}`);
  }

  /** Everything kept about a person, by domain, in the order of their names. @throws when a domain leaves out a collection that it answers for */
  async collect(userId: string): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
    const parts = new Map<string, Readonly<Record<string, unknown>>>();
    for (const provider of this.inOrder()) {
      const part = await provider.collect(userId);
      const left = provider.collections.filter((c) => !Object.hasOwn(part, c) && !Object.hasOwn(provider.withheld ?? {}, c));
      if (left.length) throw new Error(`${provider.domain} does not hand over ${left.join(', ')}`);
      if (Object.keys(part).length) parts.set(provider.domain, part);
    }
    return parts;
  }

  async files(userId: string): Promise<PersonalFile[]> {
    const files: PersonalFile[] = [];
    for (const provider of this.inOrder()) files.push(...((await provider.files?.(userId)) ?? []));
    return files;
  }

  /** What is not handed over, and why, by collection. */
  withheld(): Readonly<Record<string, string>> {
    return Object.assign({}, ...this.inOrder().map((p) => p.withheld ?? {})) as Record<string, string>;
  }

  /** Removes what lets the person in: from then on they are a stranger. */
  async removeAccess(userId: string): Promise<void> {
    for (const { access = [] } of this.providers.values()) await this.removeRows(userId, access);
  }

  /** Removes every row of the person, in every collection that is answered for, and what the domains know beside them. */
  async remove(userId: string): Promise<void> {
    for (const provider of this.providers.values()) {
      await provider.remove?.(userId);
      await this.removeRows(userId, provider.collections);
    }
  }

  /** Names and counts of the person's rows that are there now; for tests and the operator. */
  async rowsOf(userId: string): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const model of this.models()) {
      const owner = ownerOf(model);
      const n = owner ? await model.countDocuments(ownedBy(owner, userId)) : 0;
      if (n) counts.set(model.collection.name, n);
    }
    return counts;
  }

  private async removeRows(userId: string, collections: readonly string[]): Promise<void> {
    for (const model of this.models()) {
      const owner = ownerOf(model);
      if (owner && collections.includes(model.collection.name)) await model.deleteMany(ownedBy(owner, userId));
    }
  }

  private inOrder(): PersonalData[] {
    return [...this.providers.values()].sort((a, b) => (a.domain < b.domain ? -1 : 1));
  }
  private models(): Model<unknown>[] {
    return Object.values(this.connection.models) as Model<unknown>[];
  }
}

const ownedBy = (owner: 'userId' | 'user' | '_id', userId: string): Record<string, unknown> => ({ [owner]: owner === '_id' ? new Types.ObjectId(userId) : userId });
