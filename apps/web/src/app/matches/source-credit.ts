import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { SOURCE_TERMS, type SourceName } from '@applywright/contracts';

/**
 * Names the source of a posting as its terms ask (rule T18): nothing where they ask nothing. Adzuna's label is never smaller than
 * 116 × 23 px; a source that forbids it gets no `nofollow`.
 */
@Component({
  selector: 'app-source-credit',
  template: `@if (credit(); as c) {<a [href]="c.href" target="_blank" [attr.rel]="c.rel" class="inline-flex min-h-[23px] min-w-[116px] items-center text-xs text-muted underline decoration-edge underline-offset-2 hover:text-ink" data-testid="source-credit">{{ c.text }}</a>}`,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'contents' },
})
export class SourceCredit {
  readonly source = input.required<SourceName>();
  protected readonly credit = computed(() => {
    const { required, text, href, allowNofollow } = SOURCE_TERMS[this.source()].attribution;
    if (!required) return null;
    return { href, text: /^jobs by /i.test(text) ? text : $localize`:@@matches.via:via ${text}:source:`, rel: allowNofollow ? 'noopener nofollow' : 'noopener' };
  });
}

/** Whether a source must be named wherever one of its postings is shown. */
export const mustBeNamed = (source: SourceName): boolean => SOURCE_TERMS[source].attribution.required;
