import { join } from 'node:path';
import { Global, Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { Audit } from '../../compliance/audit';
import { ComplianceService } from '../../compliance/compliance.service';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { Fallbacks } from '../fallbacks';
import { Outgoing } from '../outgoing/outgoing';
import { AccountedTextModel } from './accounted-text-model';
import { AiCall, AiCallSchema } from './ai-call.schema';
import { AiCostsAdminController } from './ai-costs.admin.controller';
import { AiLedger } from './ai-ledger';
import { ClosedConsentGate, ConsentGate } from './consent-gate';
import { HuggingFaceTextModel } from './hugging-face-text-model';
import { TemplateTextModel } from './template-text-model';
import { TextModel } from './text-model';
import { textModelsOf } from './text-models';

/** The models that the settings name, in their order, before they are put on account. */
export const WRITER = Symbol('WRITER');

@Global()
@Module({
  imports: [MongooseModule.forFeature([{ name: AiCall.name, schema: AiCallSchema }])],
  controllers: [AiCostsAdminController],
  providers: [
    AiLedger,
    { provide: WRITER, inject: [CONFIG, Outgoing], useFactory: (config: Config, outgoing: Outgoing): TextModel[] => textModelsOf(config.textModels, outgoing, join(config.distDir, 'apps', 'api')) },
    {
      provide: TextModel,
      inject: [WRITER, CONFIG, AiLedger, Audit, Fallbacks, { token: ConsentGate, optional: true }],
      useFactory: (models: readonly TextModel[], config: Config, ledger: AiLedger, audit: Audit, fallbacks: Fallbacks, gate?: ConsentGate) =>
        // the templates call nobody
        models.length === 0 ? new TemplateTextModel() : new AccountedTextModel(models, { gate: gate ?? new ClosedConsentGate(), ledger, audit, fallbacks, budget: config.ai, prices: config.ai.prices }),
    },
  ],
  exports: [TextModel, AiLedger],
})
export class TextModelModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(AiLedger) private readonly ledger: AiLedger,
    @Inject(WRITER) private readonly models: readonly TextModel[],
    private readonly compliance: ComplianceService,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    for (const model of this.models) if (model instanceof HuggingFaceTextModel) await model.close();
  }

  onModuleInit(): void {
    this.compliance.register({ domain: 'text-model', collections: ['ai_calls'], collect: async (userId) => ({ ai_calls: await this.ledger.list(userId) }) });
  }
}
