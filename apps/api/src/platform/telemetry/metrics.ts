import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { JobQueue } from '../queue/job-queue';

/** The instance's own registry. Labels are route templates and closed sets: no ids, no raw paths. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'applywright_http_request_seconds', help: 'Duration of requests by route template and status', labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10], registers: [this.registry],
  });
  readonly cvParsed = new Counter({ name: 'applywright_cv_parsed_total', help: 'CVs read, by result', labelNames: ['result'] as const, registers: [this.registry] });
  readonly postings = new Counter({ name: 'applywright_postings_collected_total', help: 'Postings collected by source', labelNames: ['source'] as const, registers: [this.registry] });
  readonly postingsDropped = new Counter({ name: 'applywright_postings_dropped_total', help: 'Rows of sources that were no postings, by source and reason', labelNames: ['source', 'reason'] as const, registers: [this.registry] });
  readonly collecting = new Histogram({ name: 'applywright_collection_seconds', help: 'Duration of one collection of a board, feed or search, by source', labelNames: ['source'] as const, buckets: [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300], registers: [this.registry] });
  readonly collectionsFailed = new Counter({ name: 'applywright_collections_failed_total', help: 'Collections that failed, by source and reason', labelNames: ['source', 'reason'] as const, registers: [this.registry] });
  readonly documents = new Counter({ name: 'applywright_documents_total', help: 'Documents made, by kind, format and result', labelNames: ['kind', 'format', 'result'] as const, registers: [this.registry] });
  readonly mails = new Counter({ name: 'applywright_mails_total', help: 'Mails by kind and result: sent, retried, failed', labelNames: ['kind', 'result'] as const, registers: [this.registry] });

  constructor(queue: JobQueue) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'applywright_queue_jobs', help: 'Jobs by state', labelNames: ['state'] as const, registers: [this.registry],
      async collect() {
        for (const [state, count] of Object.entries(await queue.counts())) this.set({ state }, count);
      },
    });
  }
}
