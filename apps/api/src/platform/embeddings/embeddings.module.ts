import { Global, Module } from '@nestjs/common';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { Outgoing } from '../outgoing/outgoing';
import { AccountedEmbeddings } from './accounted-embeddings';
import { Embeddings } from './embeddings';
import { embeddingsOf } from './embeddings-of';

@Global()
@Module({
  providers: [{ provide: Embeddings, inject: [CONFIG, Outgoing], useFactory: (config: Config, outgoing: Outgoing) => embeddingsOf(config.embeddings, outgoing) }, AccountedEmbeddings],
  exports: [AccountedEmbeddings],
})
export class EmbeddingsModule {}
