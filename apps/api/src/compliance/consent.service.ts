import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppError, CONSENT_KINDS, CONSENT_PROMPTS, EeoAnswers, type Consent, type ConsentKind, type PutConsentRequest } from '@applywright/contracts';
import { Clock } from '../platform/clock';
import { ConsentGate } from '../platform/text-model/consent-gate';
import { Audit } from './audit';
import { ComplianceService } from './compliance.service';
import type { ConsentRow } from './consent.schema';
import { ConsentsRepository } from './consents.repository';

type Withdrawal = (userId: string) => Promise<void>;

/** What people have agreed to. Consent is given to the words of one version; taking it back ends what rested on it. */
@Injectable()
export class ConsentService implements ConsentGate, OnModuleInit {
  private readonly withdrawals = new Map<ConsentKind, Withdrawal[]>();

  constructor(
    private readonly repository: ConsentsRepository,
    private readonly compliance: ComplianceService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.onWithdrawn('eeo-data', (userId) => this.repository.removeEeoAnswers(userId));
    this.compliance.register({
      domain: 'consents',
      collections: ['consents', 'eeo_answers'],
      collect: async (userId) => ({ consents: (await this.repository.history(userId)).map(statement), eeo_answers: await this.repository.eeoAnswers(userId) }),
    });
  }

  /** Has something done when a person takes a consent back. It may be called twice. */
  onWithdrawn(kind: ConsentKind, what: Withdrawal): void {
    this.withdrawals.set(kind, [...(this.withdrawals.get(kind) ?? []), what]);
  }

  /** Whether the person agrees to the prompt as it is now. */
  async given(userId: string, kind: ConsentKind): Promise<boolean> {
    const latest = await this.repository.latest(userId, kind);
    return latest !== null && latest.given && latest.version === CONSENT_PROMPTS[kind].version;
  }
  allows(userId: string, kind: ConsentKind): Promise<boolean> {
    return this.given(userId, kind);
  }

  list(userId: string): Promise<Consent[]> {
    return Promise.all(CONSENT_KINDS.map((kind) => this.consent(userId, kind)));
  }

  /** @throws AppError conflict when the words have changed since they were shown; taking back is never refused for that */
  async put(userId: string, kind: ConsentKind, { given, version }: PutConsentRequest): Promise<Consent> {
    if (given && version !== CONSENT_PROMPTS[kind].version) throw new AppError('conflict', 'These words have changed in the meantime. Please read them again.');
    await this.repository.add(userId, { kind, version, given, at: this.clock.now() });
    if (!given) for (const what of this.withdrawals.get(kind) ?? []) await what(userId);
    await this.audit.record({ event: given ? 'consent-given' : 'consent-withdrawn', userId, target: kind });
    return this.consent(userId, kind);
  }

  /** @throws AppError consent_missing */
  async eeoAnswers(userId: string): Promise<EeoAnswers> {
    await this.need(userId, 'eeo-data');
    return (await this.repository.eeoAnswers(userId)) ?? EeoAnswers.parse({});
  }

  /** @throws AppError consent_missing, also when the consent is taken back at the same moment; then nothing is kept */
  async saveEeoAnswers(userId: string, answers: EeoAnswers): Promise<EeoAnswers> {
    await this.need(userId, 'eeo-data');
    await this.repository.saveEeoAnswers(userId, answers);
    if (!(await this.given(userId, 'eeo-data'))) await this.repository.removeEeoAnswers(userId);
    await this.need(userId, 'eeo-data');
    return answers;
  }

  private async need(userId: string, kind: ConsentKind): Promise<void> {
    if (!(await this.given(userId, kind))) throw new AppError('consent_missing');
  }

  private async consent(userId: string, kind: ConsentKind): Promise<Consent> {
    const latest = await this.repository.latest(userId, kind);
    const { version, title, text } = CONSENT_PROMPTS[kind];
    return { kind, version, title, text, given: latest !== null && latest.given && latest.version === version, at: latest?.at.toISOString() ?? null };
  }
}

const statement = ({ kind, version, given, at }: ConsentRow): object => ({ kind, version, given, at: at.toISOString() });
