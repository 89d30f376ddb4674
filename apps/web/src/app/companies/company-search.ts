import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { routeRefs } from '@applywright/api-client';
import type { CompanyCandidate, CompanySearch as Found } from '@applywright/contracts';
import { mdiInformationOutline } from '@mdi/js';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { CandidateCard } from './candidate-card';
import { CompaniesStore } from './companies-store';

/** Finds a company's board by an address or a name, and follows it. An address is looked up as soon as it is pasted. */
@Component({
  selector: 'app-company-search',
  imports: [CandidateCard, FailureNote, Icon, MatButton],
  templateUrl: './company-search.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class CompanySearch {
  private readonly api = inject(API);
  protected readonly store = inject(CompaniesStore);
  protected readonly text = signal('');
  protected readonly finding = attempt();
  protected readonly following = attempt();
  protected readonly found = signal<Found | null>(null);
  protected readonly info = mdiInformationOutline;
  protected readonly said = computed(() => {
    if (this.finding.busy()) return $localize`:@@companies.looking-2:Looking`;
    const found = this.found();
    if (!found) return '';
    const count = found.candidates.length;
    return count ? `${count} ${count === 1 ? 'board' : 'boards'} found: ${found.candidates.map(({ company }) => company).join(', ')}` : found.notes.join(' ');
  });

  protected async search(event?: Event): Promise<void> {
    event?.preventDefault();
    const address = this.text().trim();
    if (!address) return;
    this.found.set(null);
    this.following.clear();
    await this.finding.run(async () => this.found.set(await this.api.call(routeRefs.findCompany, { body: { address } })));
  }

  protected pasted(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (this.text().trim() || !/^\S*[.:/]\S*$/.test(pasted)) return;
    event.preventDefault();
    this.text.set(pasted.slice(0, 4000));
    void this.search();
  }

  protected async follow(candidate: CompanyCandidate): Promise<void> {
    await this.following.run(async () => void (await this.store.follow(candidate)));
  }
}
