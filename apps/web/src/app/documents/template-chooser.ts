import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { TEMPLATES, type Template } from '@applywright/contracts';
import { TEMPLATE_WORDS } from './document-words';

/** The first one offered is the one that stands when nothing was chosen yet. */
const ORDER: readonly Template[] = ['modern', ...TEMPLATES.filter((template) => template !== 'modern')];

/** The templates, each with a picture of a page of it. */
@Component({
  selector: 'app-template-chooser',
  template: `
    <fieldset>
      <legend class="label" i18n="@@documents.template">Template</legend>
      <div class="grid grid-cols-2 gap-2.5 sm:grid-cols-4">
        @for (template of order; track template) {
          <label class="flex cursor-pointer flex-col overflow-hidden rounded-xl border hover:border-edge has-checked:border-accent has-checked:bg-accent-soft has-checked:text-on-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
            <span class="block aspect-[4/3] overflow-hidden border-b bg-white sm:aspect-[1/1.2]" aria-hidden="true">
              @if (missing().includes(template)) {
                <svg viewBox="0 0 100 120" class="block w-full">
                  <g [attr.transform]="template === 'compact' ? 'translate(8 8) scale(.84)' : ''">
                    <rect [attr.x]="centred(template) ? 28 : 10" y="11" width="44" height="6" rx="1" fill="#1f2937" />
                    <rect [attr.x]="centred(template) ? 33 : 10" y="20" width="34" height="2.5" rx="1" fill="#9ca3af" />
                    @for (y of [32, 60, 88]; track y) {
                      <rect x="10" [attr.y]="y" width="26" height="3.5" rx="1" [attr.fill]="template === 'modern' ? '#0f766e' : '#374151'" />
                      @for (line of [0, 1, 2]; track line) {
                        <rect x="10" [attr.y]="y + 7 + line * 5" [attr.width]="line === 2 ? 52 : 80" height="2" rx="1" fill="#d1d5db" />
                      }
                    }
                  </g>
                </svg>
              } @else {
                <img class="block h-auto w-full" alt="" loading="lazy" width="300" height="424" [src]="'templates/' + template + '.png'" (error)="missing.set([...missing(), template])" />
              }
            </span>
            <span class="flex items-start gap-2 p-2.5">
              <input type="radio" name="template" class="mt-0.5 size-4 shrink-0 accent-accent" [value]="template" [checked]="chosen() === template" (change)="chose.emit(template)" />
              <span class="min-w-0"><span class="block text-sm leading-5 font-medium">{{ words[template].label }}</span><span class="block text-xs text-muted">{{ words[template].text }}</span></span>
            </span>
          </label>
        }
      </div>
    </fieldset>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class TemplateChooser {
  readonly chosen = input.required<Template>();
  readonly chose = output<Template>();
  protected readonly order = ORDER;
  protected readonly words = TEMPLATE_WORDS;
  /** Templates whose picture is not there: a sketch stands in. */
  protected readonly missing = signal<readonly Template[]>([]);

  protected centred(template: Template): boolean {
    return template === 'classic' || template === 'academic';
  }
}
