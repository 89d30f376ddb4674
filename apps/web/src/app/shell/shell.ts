import { ChangeDetectionStrategy, Component, computed, DestroyRef, type ElementRef, inject, Injector, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import {
  mdiAccountOutline,
  mdiBriefcaseSearchOutline,
  mdiCloudOffOutline,
  mdiCogOutline,
  mdiFileDocumentMultipleOutline,
  mdiLogoutVariant,
  mdiOfficeBuildingOutline,
  mdiShieldAccountOutline,
  mdiThemeLightDark,
  mdiTrayFull,
  mdiTuneVariant,
} from '@mdi/js';
import { filter } from 'rxjs';
import { FollowUpReminders } from '../board/follow-up-reminders';
import { language } from '../session/language';
import { LiveEvents } from '../session/live-events';
import { OfflineReading } from '../session/offline/offline-fetch';
import { ReadAhead } from '../session/offline/read-ahead';
import { SessionStore } from '../session/session-store';
import { Icon } from './icon';
import { Logo } from './logo';
import { ThemeStore } from './theme-store';

/** The frame around every page of a signed-in person: a side bar, at phone width a bar at the bottom. */
@Component({
  imports: [Icon, Logo, MatButton, MatIconButton, MatTooltip, RouterLink, RouterLinkActive, RouterOutlet],
  templateUrl: './shell.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  protected readonly session = inject(SessionStore);
  protected readonly themes = inject(ThemeStore);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  protected readonly places = [
    { path: '/matches', label: $localize`:@@shell.matches:Matches`, icon: mdiBriefcaseSearchOutline },
    { path: '/companies', label: $localize`:@@shell.companies:Companies`, icon: mdiOfficeBuildingOutline },
    { path: '/documents', label: $localize`:@@shell.documents:Documents`, icon: mdiFileDocumentMultipleOutline },
    { path: '/applications', label: $localize`:@@shell.applications:Applications`, short: $localize`:@@shell.applied:Applied`, icon: mdiTrayFull },
    { path: '/profile', label: $localize`:@@shell.profile:Profile`, icon: mdiAccountOutline },
  ];
  protected readonly administrator = computed(() => this.session.user()?.role === 'admin');
  protected readonly sidePlaces = computed(() => [
    { path: '/preferences', label: $localize`:@@shell.what-im-looking-for:What I’m looking for`, icon: mdiTuneVariant },
    { path: '/settings', label: $localize`:@@shell.settings:Settings`, icon: mdiCogOutline },
    ...(this.administrator() ? [{ path: '/admin', label: $localize`:@@shell.administration:Administration`, icon: mdiShieldAccountOutline }] : []),
  ]);
  protected readonly icons = { admin: mdiShieldAccountOutline, out: mdiLogoutVariant, theme: mdiThemeLightDark, settings: mdiCogOutline, offline: mdiCloudOffOutline };

  private readonly reading = inject(OfflineReading);
  /** The day and hour of the oldest answer shown while the server is away. */
  protected readonly asOf = computed(() => {
    const since = this.reading.asOf();
    return since && new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(since));
  });

  /** The person is on the way out: that the session ends is no news then. */
  protected readonly leaving = signal(false);

  constructor() {
    // Progress must not be missed on any page.
    inject(LiveEvents);
    inject(FollowUpReminders);
    inject(ReadAhead);
    const back = (): void => void this.session.retry();
    window.addEventListener('online', back);
    inject(DestroyRef).onDestroy(() => window.removeEventListener('online', back));
    let path = this.router.url.split('?')[0];
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe((event) => {
        const next = event.urlAfterRedirects.split('?')[0];
        if (next !== path) this.focusHeading();
        path = next;
      });
  }

  protected async signOut(): Promise<void> {
    this.leaving.set(true);
    await this.session.signOut();
    await this.router.navigateByUrl('/sign-in');
  }

  protected async signInAgain(): Promise<void> {
    if (this.session.lastAddress() !== null) {
      const [{ MatDialog }, { SignInAgainDialog }] = await Promise.all([import('@angular/material/dialog'), import('../session/sign-in-again-dialog')]);
      this.injector.get(MatDialog).open(SignInAgainDialog, { width: '27rem', maxWidth: 'calc(100vw - 2rem)', autoFocus: 'input:not(.hidden)', restoreFocus: true });
      return;
    }
    await this.router.navigate(['/sign-in'], { queryParams: { next: this.router.url } });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  /** A new page is announced by moving the focus to its heading. */
  private focusHeading(): void {
    setTimeout(() => this.main().nativeElement.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }));
  }
}
