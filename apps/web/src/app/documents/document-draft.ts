import { computed, Injectable, signal } from '@angular/core';
import type { DocumentChange, DocumentEdit, DocumentKind, DocumentRefusal, DocumentSet, Fact, Sentence } from '@applywright/contracts';
import type { WritingWish } from './document-writer';

/** What a person wants otherwise about one version. */
interface Wishes {
  readonly edits: ReadonlyMap<string, DocumentEdit>;
  /** Keys of changes that are rejected now and were not, or the other way round. */
  readonly flipped: ReadonlySet<string>;
}
const NONE: Wishes = { edits: new Map(), flipped: new Set() };
const place = (kind: DocumentKind, key: string): string => `${kind}|${key}`;

/** All statements of one document of a set, in their order. */
export const sentencesOf = ({ resume, letter }: Pick<DocumentSet, 'resume' | 'letter'>, kind: DocumentKind): readonly Sentence[] => {
  if (kind === 'letter') return letter?.paragraphs.flat() ?? [];
  return resume ? [...resume.summary, ...resume.work.flatMap((w) => w.highlights), ...resume.projects.flatMap((p) => p.highlights)] : [];
};

/** The version that is open, and what the person wants otherwise about it. Kept while they look elsewhere, until it is written again. */
@Injectable({ providedIn: 'root' })
export class DocumentDraft {
  private readonly all = signal<ReadonlyMap<string, Wishes>>(new Map());
  readonly set = signal<DocumentSet | null>(null);
  readonly facts = signal<readonly Fact[]>([]);
  /** Every version for the same posting, to know the words that a left-out statement had. */
  readonly versions = signal<readonly DocumentSet[]>([]);
  /** The statement that is open. */
  readonly chosen = signal<Sentence | null>(null);

  private readonly wishes = computed(() => this.all().get(this.set()?.id ?? '') ?? NONE);
  readonly count = computed(() => this.wishes().edits.size + this.wishes().flipped.size);
  private readonly factsById = computed(() => new Map(this.facts().map((fact) => [fact.id, fact])));

  /** Statements that an earlier version had and the person left out, with the words that they had. */
  readonly leftOut = computed(() => {
    const set = this.set();
    return (set?.request?.edits ?? [])
      .filter((edit) => edit.text === null && !sentencesOf(set!, edit.kind).some((s) => s.key === edit.key))
      .flatMap((edit) => {
        const was = this.versions().flatMap((version) => sentencesOf(version, edit.kind)).find((s) => s.key === edit.key);
        return was ? [{ kind: edit.kind, key: edit.key, text: was.text, back: this.wishes().edits.has(place(edit.kind, edit.key)) }] : [];
      });
  });

  factsOf(sentence: Sentence): readonly { readonly id: string; readonly fact: Fact | null }[] {
    return sentence.factIds.map((id) => ({ id, fact: this.factsById().get(id) ?? null }));
  }

  /** What the person wants in the place of a statement; undefined where nothing. */
  wanted(kind: DocumentKind, key: string | undefined): DocumentEdit | undefined {
    return key === undefined ? undefined : this.wishes().edits.get(place(kind, key));
  }

  /** Own words that the server did not take for a statement. */
  refusal(key: string | undefined): DocumentRefusal | undefined {
    return key === undefined ? undefined : this.set()?.refused.find((one) => one.from === 'edit' && one.key === key);
  }

  /** Own words for a statement; null leaves it out. The words that it has are no wish, unless others were refused. */
  edit(kind: DocumentKind, key: string, text: string | null): void {
    const now = sentencesOf(this.set() ?? { resume: null, letter: null }, kind).find((s) => s.key === key);
    this.change(({ edits, flipped }) => {
      const next = new Map(edits);
      if (now && text === now.text && !this.refusal(key)) next.delete(place(kind, key));
      else next.set(place(kind, key), { kind, key, text });
      return { edits: next, flipped };
    });
  }

  undo(kind: DocumentKind, key: string): void {
    this.change(({ edits, flipped }) => ({ edits: new Map([...edits].filter(([at]) => at !== place(kind, key))), flipped }));
  }

  isRejected(change: DocumentChange): boolean {
    return change.rejected !== this.wishes().flipped.has(change.key);
  }

  reject(changes: readonly DocumentChange[], rejected: boolean): void {
    this.change(({ edits, flipped }) => {
      const next = new Set(flipped);
      for (const change of changes) {
        if (change.rejected === rejected) next.delete(change.key);
        else next.add(change.key);
      }
      return { edits, flipped: next };
    });
  }

  /** Drops what was wanted of a version: the open one, or the one that was just written again. */
  forget(id = this.set()?.id): void {
    this.all.update((all) => new Map([...all].filter(([set]) => set !== id)));
  }

  /** What to ask for, so that the version is written again with these wishes. */
  wish(): WritingWish {
    const set = this.set();
    if (!set) return {};
    const { posting: _posting, basedOn: _basedOn, edits: _edits, rejected: earlier = [], ...choices } = set.request ?? { template: set.template, tone: set.tone, language: set.language };
    const rejected = new Set([...earlier, ...set.changes.filter((change) => change.rejected).map(({ key }) => key)]);
    for (const key of this.wishes().flipped) if (!rejected.delete(key)) rejected.add(key);
    return { ...choices, basedOn: set.id, rejected: [...rejected], edits: [...this.wishes().edits.values()] };
  }

  private change(next: (wishes: Wishes) => Wishes): void {
    const id = this.set()?.id;
    if (id) this.all.update((all) => new Map(all).set(id, next(all.get(id) ?? NONE)));
  }
}
