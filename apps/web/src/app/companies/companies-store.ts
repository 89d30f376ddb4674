import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { routeRefs } from '@applywright/api-client';
import type { BoardSource, CompanyCandidate, FollowedCompany } from '@applywright/contracts';
import { API } from '../session/api';
import { loaded } from '../session/resource-state';

/** How often the list is looked at anew while a board waits for its first collection, and how many times. */
const LOOK_AGAIN_MS = 4_000;
const LOOKS = 10;

/** The boards that the person follows. Lives with the page. */
@Injectable()
export class CompaniesStore {
  private readonly api = inject(API);
  private readonly companies = loaded<readonly FollowedCompany[]>();
  private looks = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly value = this.companies.value;
  readonly failure = this.companies.failure;
  readonly now = signal(Date.now());

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  async load(): Promise<void> {
    await this.companies.load((signal) => this.api.call(routeRefs.listCompanies, {}, { signal }).then((answer) => answer.items));
    this.now.set(Date.now());
    this.lookAgain();
  }

  isFollowed(source: BoardSource, token: string): boolean {
    return this.companies.value()?.some((company) => company.source === source && company.token === token) ?? false;
  }

  async follow({ source, token, company }: Pick<CompanyCandidate, 'source' | 'token' | 'company'>): Promise<FollowedCompany> {
    const followed = await this.api.call(routeRefs.followCompany, { body: { source, token, company } });
    this.companies.update((all) => [followed, ...all.filter((other) => other.id !== followed.id)]);
    this.looks = 0;
    this.lookAgain();
    return followed;
  }

  async unfollow(company: FollowedCompany): Promise<void> {
    await this.api.call(routeRefs.unfollowCompany, { params: { id: company.id } });
    this.companies.update((all) => all.filter((other) => other.id !== company.id));
  }

  private lookAgain(): void {
    clearTimeout(this.timer);
    if (this.looks >= LOOKS || !this.companies.value()?.some((company) => company.state === 'waiting')) return;
    this.looks += 1;
    this.timer = setTimeout(() => void this.load(), LOOK_AGAIN_MS);
  }
}
