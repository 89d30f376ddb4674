import { inject, Injectable } from '@angular/core';
import { PreloadingStrategy, type Route } from '@angular/router';
import { EMPTY, type Observable } from 'rxjs';
import { SessionStore } from './session-store';

/** Fetches the other pages ahead for people who use them; a visitor of the landing page pays for nothing. */
@Injectable({ providedIn: 'root' })
export class PreloadWhenSignedIn implements PreloadingStrategy {
  private readonly session = inject(SessionStore);

  preload<T>(route: Route, load: () => Observable<T>): Observable<T> | Observable<never> {
    const wanted = this.session.signedIn() && (route.path !== 'admin' || this.session.user()?.role === 'admin');
    return wanted ? load() : EMPTY;
  }
}
