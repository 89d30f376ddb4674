import { factText, type Fact, type FactInput, type ParsedCv } from '@applywright/contracts';

/** Two facts are the same when kind and words are: case, accents and punctuation do not count. */
const sameness = (fact: FactInput): string => `${fact.kind}|${identity(fact).normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, ' ').trim()}`;

/** What a fact is told apart by: a job by title and company, so that a corrected date does not make a second job. */
function identity(fact: FactInput): string {
  switch (fact.kind) {
    case 'work': return `${fact.value.title ?? ''} ${fact.value.company ?? ''} ${fact.value.start?.slice(0, 4) ?? ''}`;
    case 'education': return `${fact.value.degree ?? ''} ${fact.value.school ?? ''}`;
    case 'skill': case 'language': case 'interest': case 'project': case 'certificate': return fact.value.name;
    case 'name': case 'headline': case 'summary': return '';
    default: return factText(fact);
  }
}

/** Kinds of which a person has one: what the user has confirmed or typed keeps a newly read one out. */
const SINGLE: readonly string[] = ['name', 'headline', 'summary'];

/**
 * Merges a newly read CV into a profile. What the user typed or confirmed stays as it is; unconfirmed facts of
 * earlier readings give way to the new ones; nothing is there twice.
 * @param newId gives a fresh fact id for each call
 */
export function mergeFacts(existing: readonly Fact[], parsed: ParsedCv, upload: { id: string; fileName: string }, newId: () => string): Fact[] {
  const kept = existing.filter((f) => f.confirmed || f.source.type === 'user');
  const known = new Map(kept.map((f) => [sameness(f), f.id]));
  const idOf = new Map<string, string>();
  const added: Fact[] = [];
  for (const field of parsed.fields) {
    const parentId = field.parentId ? (idOf.get(field.parentId) ?? null) : null;
    const key = sameness(field.fact) + (field.fact.kind === 'highlight' ? `|${parentId ?? ''}` : '');
    const already = known.get(key) ?? (SINGLE.includes(field.fact.kind) ? known.get(`${field.fact.kind}|`) : undefined);
    if (already) {
      idOf.set(field.id, already);
      continue;
    }
    const id = newId();
    idOf.set(field.id, id);
    known.set(key, id);
    added.push({
      ...field.fact, id, parentId, text: factText(field.fact), confidence: field.confidence, confirmed: false, runnerUp: field.runnerUp ?? null,
      source: { type: 'cv', uploadId: upload.id, fileName: upload.fileName, span: field.span },
    });
  }
  const ids = new Set([...kept, ...added].map((f) => f.id));
  return [...kept, ...added].map((f) => (f.parentId && !ids.has(f.parentId) ? { ...f, parentId: null } : f));
}
