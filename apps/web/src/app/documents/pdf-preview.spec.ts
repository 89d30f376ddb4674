import { TestBed } from '@angular/core/testing';
import { AppError } from '@applywright/contracts';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { file } from './document-set-fixture';
import { PdfPreview } from './pdf-preview';

const render = async (answer: () => unknown) => {
  const api = fakeApi({ 'GET /api/v1/documents/{id}/file': answer });
  TestBed.configureTestingModule({ providers: [{ provide: API, useValue: api }] });
  const fixture = TestBed.createComponent(PdfPreview);
  fixture.componentRef.setInput('document', file());
  await fixture.whenStable();
  await fixture.whenStable();
  return { api, fixture, element: fixture.nativeElement as HTMLElement };
};

describe('PdfPreview', () => {
  const made: Blob[] = [];
  const revoked = jest.fn();
  beforeEach(() => {
    made.length = 0;
    revoked.mockClear();
    Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:test/${made.push(blob)}`, revokeObjectURL: revoked });
  });

  it('shows the file as a PDF, whatever its answer called itself, with a link beside it', async () => {
    const { element } = await render(() => ({ blob: new Blob(['<script>'], { type: 'text/html' }), fileName: null }));
    expect(made.map(({ type }) => type)).toEqual(['application/pdf']);
    expect(element.querySelector('iframe')?.src).toMatch(/^blob:test\/1#/);
    expect(element.querySelector('a')?.getAttribute('href')).toBe('blob:test/1');
  });

  it('gives the file back when it is closed', async () => {
    const { fixture } = await render(() => ({ blob: new Blob(['%PDF-']), fileName: null }));
    fixture.destroy();
    expect(revoked).toHaveBeenCalledWith('blob:test/1');
  });

  it('says what failed, and tries again', async () => {
    let tries = 0;
    const { element, fixture } = await render(() => (++tries === 1 ? Promise.reject(new AppError('busy')) : { blob: new Blob(['%PDF-']), fileName: null }));
    expect(element.querySelector('[role=alert]')?.textContent).toContain('The server is busy');
    element.querySelector('button')!.click();
    await fixture.whenStable();
    await fixture.whenStable();
    expect(element.querySelector('iframe')).not.toBeNull();
  });
});
