import { Injectable } from '@nestjs/common';
import { Sealer } from '../platform/seal/sealer';
import { FileVault } from '../platform/files/file-vault';

/** What a domain keeps about a person: how to hand it over and how to remove it. Domains register one each. */
export interface PersonalData {
  readonly domain: string;
  collect(userId: string): Promise<unknown>;
  remove(userId: string): Promise<void>;
}

/** Export and erasure over whatever the domains have registered; names no domain itself. */
@Injectable()
export class ComplianceService {
  private readonly providers = new Map<string, PersonalData>();

  constructor(
    private readonly sealer: Sealer,
    private readonly files: FileVault,
  ) {}

  /** @throws when a domain registers twice. */
  register(provider: PersonalData): void {
    if (this.providers.has(provider.domain)) throw new Error(`${provider.domain} hands over personal data twice`);
    this.providers.set(provider.domain, provider);
  }

  /** Everything kept about a person, by domain. */
  async export(userId: string): Promise<Record<string, unknown>> {
    const parts = await Promise.all([...this.providers].map(async ([domain, p]) => [domain, await p.collect(userId)] as const));
    return Object.fromEntries(parts);
  }

  /** Destroys the key first: from then on nothing sealed can be read, whatever happens to the rest. */
  async erase(userId: string): Promise<void> {
    await this.sealer.destroyKey(userId);
    await this.files.removeAll(userId);
    for (const provider of this.providers.values()) await provider.remove(userId);
  }
}
