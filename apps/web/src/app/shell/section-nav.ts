import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

export interface Section {
  readonly path: string;
  readonly label: string;
}

/** The sections of a page as a row of links; where they do not fit, the row scrolls. */
@Component({
  selector: 'app-section-nav',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav [attr.aria-label]="label()" class="-mx-4 overflow-x-auto border-b px-4 sm:mx-0 sm:px-0">
      <ul class="flex w-max min-w-full gap-1">
        @for (section of sections(); track section.path) {
          <li>
            <a #link [routerLink]="section.path" (isActiveChange)="$event && show(link)" routerLinkActive="border-accent! text-ink!" ariaCurrentWhenActive="page" class="-mb-px flex h-11 items-center border-b-2 border-transparent px-3 text-sm font-medium whitespace-nowrap text-muted -outline-offset-2! hover:text-ink sm:px-4">{{ section.label }}</a>
          </li>
        }
      </ul>
    </nav>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class SectionNav {
  readonly label = input.required<string>();
  readonly sections = input.required<readonly Section[]>();

  /** The row may be wider than a phone. */
  protected show(link: HTMLElement): void {
    link.scrollIntoView({ block: 'nearest', inline: 'center' });
  }
}
