import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { ResumeContent, Sentence } from '@applywright/contracts';
import { dateRange } from './date-range';
import { SourcedText } from './sourced-text';

/** The content of a résumé as text, each statement tied to its facts. The PDF has its own look. */
@Component({
  selector: 'app-resume-view',
  imports: [SourcedText],
  templateUrl: './resume-view.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class ResumeView {
  readonly resume = input.required<ResumeContent>();
  readonly chosen = input<Sentence | null>(null);
  readonly choose = output<Sentence>();

  protected readonly range = dateRange;
  protected readonly contacts = computed(() => {
    const { email, phone, location, links } = this.resume().contacts;
    return [email, phone, location, ...links.map((link) => link.label)].filter(Boolean).join('  ·  ');
  });
  protected readonly words = computed(() => {
    const german = this.resume().language === 'de';
    return german
      ? { work: 'Berufserfahrung', projects: 'Projekte', education: 'Ausbildung', skills: 'Kenntnisse', languages: 'Sprachen', certificates: 'Zertifikate' }
      : { work: 'Experience', projects: 'Projects', education: 'Education', skills: 'Skills', languages: 'Languages', certificates: 'Certificates' };
  });
  /** A line that is a fact itself, asked for its source like a sentence. */
  protected line(text: string, factId: string): Sentence {
    const now = this.chosen();
    return now?.text === text && now.factIds[0] === factId ? now : { text, factIds: [factId] };
  }
}
