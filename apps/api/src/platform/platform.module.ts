import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { CvReaderModule } from './cv-reader/cv-reader.module';
import { CvOcrModule } from './cv-reader/ocr/cv-ocr.module';
import { Clock, SystemClock } from './clock';
import { EventHub } from './events/event-hub';
import { HttpDrain } from './http/http-drain';
import { Fallbacks } from './fallbacks';
import { FilesModule } from './files/files.module';
import { MailModule } from './mail/mail.module';
import { OutgoingModule } from './outgoing/outgoing.module';
import { QueueModule } from './queue/queue.module';
import { RateLimitModule } from './rate-limit/rate-limit.module';
import { SealModule } from './seal/seal.module';
import { StoreModule } from './store/store.module';
import { Metrics } from './telemetry/metrics';
import { MetricsInterceptor } from './telemetry/metrics.interceptor';
import { PlatformController } from './telemetry/platform.controller';
import { EmbeddingsModule } from './embeddings/embeddings.module';
import { TextModelModule } from './text-model/text-model.module';

/** Ports with their adapters; names no domain. */
@Global()
@Module({
  imports: [StoreModule, SealModule, FilesModule, QueueModule, MailModule, OutgoingModule, RateLimitModule, CvReaderModule, CvOcrModule, TextModelModule, EmbeddingsModule],
  controllers: [PlatformController],
  providers: [{ provide: Clock, useClass: SystemClock }, EventHub, HttpDrain, Fallbacks, Metrics, { provide: APP_INTERCEPTOR, useClass: MetricsInterceptor }],
  exports: [Clock, EventHub, Fallbacks, Metrics],
})
export class PlatformModule {}
