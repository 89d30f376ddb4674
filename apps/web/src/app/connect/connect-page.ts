import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import { AppError, type OAuthConsent, type OAuthRequest } from '@applywright/contracts';
import { mdiCheck, mdiPuzzleOutline } from '@mdi/js';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { loaded } from '../session/resource-state';
import { SessionStore } from '../session/session-store';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { Logo } from '../shell/logo';
import { backAddress, GO_AWAY } from './go-away';
import { SCOPE_WORDS } from './scope-words';

const PARAMS = ['client_id', 'redirect_uri', 'response_type', 'code_challenge', 'code_challenge_method', 'scope', 'state'] as const;
/** Failures that no second try mends: the extension has to begin anew. */
const BROKEN = new Set(['grant_invalid', 'validation_failed', 'malformed_request']);

/** Where the extension sends a person to let it in. Opens in a small window of its own. */
@Component({
  imports: [FailureNote, Icon, Logo, MatButton],
  templateUrl: './connect-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConnectPage {
  private readonly api = inject(API);
  private readonly router = inject(Router);
  private readonly goAway = inject(GO_AWAY);
  private readonly query = inject(ActivatedRoute).snapshot.queryParamMap;
  protected readonly session = inject(SessionStore);

  protected readonly consent = loaded<OAuthConsent>();
  protected readonly deciding = attempt();
  protected readonly gone = signal(false);
  protected readonly failure = computed(() => this.deciding.failure() ?? this.consent.failure());
  protected readonly broken = computed(() => BROKEN.has(this.failure()?.code ?? ''));
  protected readonly words = SCOPE_WORDS;
  protected readonly icons = { extension: mdiPuzzleOutline, check: mdiCheck };

  constructor() {
    this.load();
  }

  protected load(): void {
    this.deciding.clear();
    void this.consent.load((signal) => this.api.call(routeRefs.oauthConsent, { query: this.request() }, { signal }));
  }

  protected async decide(agreed: boolean): Promise<void> {
    const host = this.consent.value()?.redirectHost;
    if (!host || this.gone()) return;
    await this.deciding.run(async () => {
      const { redirectTo } = await this.api.call(routeRefs.oauthAuthorize, { body: { ...this.request(), agreed } });
      const back = backAddress(redirectTo, host);
      if (!back) throw new AppError('grant_invalid');
      this.gone.set(true);
      this.goAway(back);
    });
  }

  protected async changePerson(): Promise<void> {
    await this.deciding.run(() => this.session.signOut());
    await this.signIn();
  }

  protected async signIn(): Promise<void> {
    await this.router.navigate(['/sign-in'], { queryParams: { next: this.router.url } });
  }

  /** The request as it came; what is missing is for the server to say. */
  private request(): OAuthRequest {
    const given = PARAMS.flatMap((name) => (this.query.has(name) ? [[name, this.query.get(name)]] : []));
    return Object.fromEntries(given) as OAuthRequest;
  }
}
