import { TestBed } from '@angular/core/testing';
import { ApiError } from '@applywright/api-client';
import type { Application } from '@applywright/contracts';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { BoardStore } from './board-store';

const application = (n: number, over: Partial<Application> = {}): Application => ({ jobId: `job-${n}`, title: `Posting ${n}`, company: 'Quay Bank', url: 'https://jobs.example/1', stage: 'applied', documentIds: [], appliedAt: '2026-05-01T00:00:00Z', updatedAt: `2026-05-0${n}T00:00:00Z`, history: [], ...over });

const setup = (patch: () => unknown) => {
  TestBed.configureTestingModule({ providers: [BoardStore, { provide: API, useValue: fakeApi({ 'GET /api/v1/applications': () => ({ items: [application(1), application(2)] }), 'PATCH /api/v1/applications/{job_id}': patch }) }] });
  return TestBed.inject(BoardStore);
};
const inStage = (store: BoardStore, stage: string) => store.columns().find((column) => column.stage === stage)?.applications.map((a) => a.jobId);

describe('BoardStore', () => {
  it('puts the newest first in each column', async () => {
    const store = setup(() => undefined);
    await store.load();
    expect(inStage(store, 'applied')).toEqual(['job-2', 'job-1']);
  });

  it('moves at once and keeps what the server answers', async () => {
    const store = setup(() => application(1, { stage: 'interview' }));
    await store.load();
    const moving = store.move(application(1), 'interview');
    expect(inStage(store, 'interview')).toEqual(['job-1']);
    await moving;
    expect(inStage(store, 'interview')).toEqual(['job-1']);
  });

  it('takes the move back and says why when the server refuses', async () => {
    const store = setup(() => Promise.reject(new ApiError('busy')));
    await store.load();
    await store.move(application(1), 'offer');
    expect(inStage(store, 'offer')).toEqual([]);
    expect(store.moveFailure()?.code).toBe('busy');
  });
});
