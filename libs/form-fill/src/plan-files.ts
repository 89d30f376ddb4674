import type { ControlSnapshot, Document, FieldReading, FillRow } from '@applywright/contracts';
import type { PlanSource } from './plan-source';

/** Which written document goes into an upload, or why none does. */
export function planFile(control: ControlSnapshot, reading: FieldReading, source: PlanSource, label: string, leave: (why: string) => FillRow): FillRow {
  const kind = reading.type === 'resumeFile' ? 'resume' : 'letter';
  const files = source.documents.filter((d) => d.kind === kind && accepts(control.accept, d.format));
  const file = files.find((d) => d.format === 'pdf') ?? files[0];
  if (!file) return leave(source.documents.some((d) => d.kind === kind) ? 'takes none of the formats that were written' : kind === 'resume' ? 'no résumé has been written yet' : 'no cover letter has been written yet');
  return { ref: control.ref, label, type: reading.type, action: 'attach', value: kind, factIds: [], confidence: reading.score, why: file.fileName };
}

/** Whether an upload takes a format, by its `accept` list; an empty list takes all. */
export function accepts(accept: string, format: Document['format']): boolean {
  const list = accept.toLowerCase().split(',').map((a) => a.trim()).filter((a) => a !== '');
  if (list.length === 0) return true;
  const types = format === 'pdf' ? ['.pdf', 'application/pdf', 'application/*', '*/*', 'pdf'] : ['.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/*', '*/*', 'docx'];
  return list.some((a) => types.includes(a));
}
