import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ResumeContent, Sentence } from '@applywright/contracts';
import { dateRange } from './date-range';
import { resumeHeadings } from './resume-headings';
import { SentenceView } from './sentence-view';

/** The content of a résumé as text, each statement tied to its facts. The PDF has its own look. */
@Component({
  selector: 'app-resume-view',
  imports: [RouterLink, SentenceView],
  templateUrl: './resume-view.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class ResumeView {
  readonly resume = input.required<ResumeContent>();

  protected readonly wantedWords = $localize`:@@documents.posting-asks-this:The posting asks for this`;
  private readonly lines = new Map<string, Sentence>();
  protected readonly contacts = computed(() => {
    const { email, phone, location, links } = this.resume().contacts;
    return [email, phone, location, ...links.map((link) => link.label)].filter(Boolean).join('  ·  ');
  });
  protected readonly words = computed(() => resumeHeadings(this.resume().language));

  protected range(start: string | undefined, end: string | undefined): string {
    return dateRange(start, end, this.resume().language);
  }

  /** A line that is a fact itself, asked for its source like a sentence. The same line is the same object, so that nothing is drawn anew. */
  protected line(text: string, factId: string): Sentence {
    const known = this.lines.get(`${factId}|${text}`);
    if (known) return known;
    const line = { text, factIds: [factId] };
    this.lines.set(`${factId}|${text}`, line);
    return line;
  }
}
