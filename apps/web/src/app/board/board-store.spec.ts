import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ApiError } from '@applywright/api-client';
import type { Application } from '@applywright/contracts';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { LiveEvents } from '../session/live-events';
import { application } from './application-fixture';
import { BoardStore } from './board-store';

const note = { id: 'e'.repeat(24), text: 'Ask for Ms Roos', at: '2026-05-02T00:00:00Z', editedAt: null };
const setup = async (answers: Parameters<typeof fakeApi>[0] = {}) => {
  const followUp = signal<Application | null>(null);
  const api = fakeApi({ 'GET /api/v1/applications': () => ({ items: [application(1, { notes: [note] }), application(2, { company: 'Larkfield' })] }), ...answers });
  TestBed.configureTestingModule({ providers: [BoardStore, { provide: API, useValue: api }, { provide: LiveEvents, useValue: { followUp } }] });
  const store = TestBed.inject(BoardStore);
  await store.load();
  return { store, api, followUp };
};
const inStage = (store: BoardStore, stage: string) => store.columns().find((column) => column.stage === stage)?.applications.map((a) => a.title);
const PATCH = 'PATCH /api/v1/applications/{job_id}';
const one = application(1, { notes: [note] });

describe('BoardStore', () => {
  it('puts the newest first in each column', async () => {
    const { store } = await setup();
    expect(inStage(store, 'applied')).toEqual(['Posting 2', 'Posting 1']);
  });

  it('finds by all words of title and company', async () => {
    const { store } = await setup();
    store.search.set('lark posting');
    expect(inStage(store, 'applied')).toEqual(['Posting 2']);
  });

  it('moves at once and keeps what the server answers', async () => {
    const { store } = await setup({ [PATCH]: () => application(1, { stage: 'interview', company: 'As the server has it' }) });
    const moving = store.move(one, 'interview');
    expect(inStage(store, 'interview')).toEqual(['Posting 1']);
    expect(await moving).toBe(true);
    expect(store.byId(one.jobId)?.company).toBe('As the server has it');
  });

  it('takes the move back and says why when the server refuses', async () => {
    const { store } = await setup({ [PATCH]: () => Promise.reject(new ApiError('busy')) });
    expect(await store.move(one, 'offer')).toBe(false);
    expect(inStage(store, 'offer')).toEqual([]);
    expect(store.moveFailure()?.code).toBe('busy');
  });

  it('asks nobody when it is moved to where it is', async () => {
    const { store, api } = await setup();
    expect(await store.move(one, 'applied')).toBe(false);
    expect(api.calls.map((call) => call.route)).toEqual(['GET /api/v1/applications']);
  });

  it('has a note out of sight at once and back when it was a slip', async () => {
    const { store, api } = await setup();
    store.hideNote(note.id);
    expect(store.byId(one.jobId)?.notes).toEqual([]);
    store.hideNote(note.id, false);
    expect(store.byId(one.jobId)?.notes).toEqual([note]);
    expect(api.calls).toHaveLength(1);
  });

  it('shows a note again when the server does not delete it', async () => {
    const { store } = await setup({ 'DELETE /api/v1/applications/{job_id}/notes/{id}': () => Promise.reject(new ApiError('busy')) });
    store.hideNote(note.id);
    await expect(store.deleteNote(one.jobId, note.id)).rejects.toThrow();
    expect(store.byId(one.jobId)?.notes).toEqual([note]);
  });

  it('notes which files went out and shows what was kept of them', async () => {
    const { store, api } = await setup({ 'POST /api/v1/matches/{job_id}/apply': () => ({ url: '', application: application(1, { documentIds: ['d'.repeat(24)] }) }) });
    await store.addSent(one.jobId, ['d'.repeat(24)]);
    expect(api.calls.at(-1)?.args).toEqual({ params: { job_id: one.jobId }, body: { documentIds: ['d'.repeat(24)] } });
    expect(store.byId(one.jobId)?.documentIds).toEqual(['d'.repeat(24)]);
  });

  it('takes it off the board once the server has', async () => {
    const { store } = await setup({ 'DELETE /api/v1/applications/{job_id}': () => undefined });
    await store.remove(one.jobId);
    expect(store.value()?.map((a) => a.title)).toEqual(['Posting 2']);
  });

  it('shows that it was reminded when word of it comes', async () => {
    const { store, followUp } = await setup();
    const due = { at: '2026-05-03T09:00:00Z', note: null, remindedAt: '2026-05-03T09:05:00Z' };
    followUp.set(application(1, { followUp: due }));
    TestBed.tick();
    expect(store.byId(one.jobId)?.followUp).toEqual(due);
  });
});
