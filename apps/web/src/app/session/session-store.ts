import { computed, inject, Injectable, signal } from '@angular/core';
import { ApiError, routeRefs } from '@applywright/api-client';
import type { LoginAnswer, MfaChallenge, Session, User } from '@applywright/contracts';
import { DOOR } from './door';
import { KeptAnswers } from './offline/kept-answers';
import { OfflineReading } from './offline/offline-fetch';

/** Remembers only *that* somebody was signed in here, so that a first visit asks the server for nothing. */
const HINT = 'applywright.was-signed-in';
/** Under which the person is kept for a visit without a server. */
const ME = '/api/v1/me';

/** Who is signed in. The access token lives in memory alone; the refresh token in a cookie no script can read. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly door = inject(DOOR);
  private readonly kept = inject(KeptAnswers);
  private readonly reading = inject(OfflineReading);
  private readonly session = signal<Session | null>(null);
  /** Who was signed in here last, while the server is away: their last answers can be read. */
  private readonly reader = signal<User | null>(null);
  private restoring: Promise<void> | null = null;
  private restored = false;

  readonly user = computed<User | null>(() => this.session()?.user ?? this.reader());
  readonly accessToken = computed<string | null>(() => this.session()?.accessToken ?? null);
  readonly signedIn = computed(() => this.user() !== null);
  /** Whose session it was last, in this tab; null before anybody signed in. */
  readonly lastAddress = signal<string | null>(null);
  /** The password was right, a code is still owed: what the second step of signing in is done with. */
  readonly challenge = signal<MfaChallenge | null>(null);
  /** The session could not be restored because the server did not answer. */
  readonly unreachable = signal(false);

  /** Restores the session from the refresh cookie, once. `onlyIfHinted` skips the call on a browser that never signed in. */
  restore(onlyIfHinted = false): Promise<void> {
    if (this.restored || (onlyIfHinted && localStorage.getItem(HINT) === null)) return Promise.resolve();
    this.restoring ??= this.refresh()
      .then(() => void (this.restored = true))
      .finally(() => (this.restoring = null));
    return this.restoring;
  }

  /** Tries again after the server could not be reached. */
  async retry(): Promise<void> {
    this.restored = false;
    await this.restore();
  }

  /** Afterwards somebody is signed in, or a `challenge` stands. */
  async signIn(email: string, password: string): Promise<void> {
    this.challenge.set(null);
    this.take(await this.door.call(routeRefs.login, { body: { email, password } }));
  }

  /** The second step: a code of the authenticator, or a recovery code. */
  async answerChallenge(code: string): Promise<void> {
    const challenge = this.challenge();
    if (!challenge) throw new ApiError('challenge_over');
    this.enter(await this.door.call(routeRefs.loginMfa, { body: { mfaChallenge: challenge.mfaChallenge, code } }));
  }

  /** Opens an account; the answer is the same for every address. @returns whether the link in the mail comes before signing in */
  async register(email: string, password: string): Promise<boolean> {
    return (await this.door.call(routeRefs.register, { body: { email, password } })).mustConfirm;
  }

  async signOut(): Promise<void> {
    try {
      await this.door.call(routeRefs.logout, {});
    } finally {
      this.leave();
    }
  }

  /** Gets a new access token; false when the session is over. A server that is away does not end it. */
  async renew(): Promise<boolean> {
    await this.refresh();
    return this.signedIn() && !this.unreachable();
  }

  /** What a page has learnt about the signed-in person. */
  know(part: Partial<User>): void {
    this.session.update((session) => session && { ...session, user: { ...session.user, ...part } });
    this.keepPerson();
  }

  /** Forgets the session on this browser. */
  leave(): void {
    localStorage.removeItem(HINT);
    this.session.set(null);
    this.reader.set(null);
    void this.reading.forget().catch((error: unknown) => console.error(error));
  }

  private take(answer: LoginAnswer): void {
    if ('mfaChallenge' in answer) this.challenge.set(answer);
    else this.enter(answer);
  }

  private enter(session: Session): void {
    this.challenge.set(null);
    localStorage.setItem(HINT, '1');
    this.restored = true;
    this.unreachable.set(false);
    this.session.set(session);
    this.lastAddress.set(session.user.email);
    this.reader.set(null);
    this.keepPerson();
  }

  /** What another person left on this browser is thrown away first. */
  private keepPerson(): void {
    const person = this.session()?.user;
    if (!person) return;
    const keep = async (): Promise<void> => {
      const before = await this.kept.read(ME);
      if (before && (JSON.parse(before.body) as User).id !== person.id) await this.reading.forget();
      await this.kept.keep(ME, JSON.stringify(person), new Date().toISOString());
    };
    keep().catch((error: unknown) => console.error(error));
  }

  private async readWithoutServer(): Promise<void> {
    if (this.session() || localStorage.getItem(HINT) === null) return;
    const kept = await this.kept.read(ME);
    if (!kept) return;
    this.reader.set(JSON.parse(kept.body) as User);
    this.reading.asOf.set(kept.at);
  }

  private async refresh(): Promise<void> {
    try {
      this.enter(await this.door.call(routeRefs.refresh, {}));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401 || error.status === 403) this.leave();
      else {
        this.unreachable.set(true);
        if (error.unreachable) await this.readWithoutServer();
      }
    }
  }
}
