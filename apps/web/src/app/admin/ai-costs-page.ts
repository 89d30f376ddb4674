import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { DatePipe, DecimalPipe } from '@angular/common';
import { routeRefs } from '@applywright/api-client';
import type { AdminAiCost } from '@applywright/contracts';
import { mdiCashMultiple } from '@mdi/js';
import { API } from '../session/api';
import { ListFrame } from './list-frame';
import { eventWords } from './mail-words';
import { pagedList } from './paged-list';

/** What AI models were asked, and what it cost. */
@Component({
  imports: [DatePipe, DecimalPipe, ListFrame],
  template: `
    <app-list-frame [list]="costs" [icon]="icon" none="No model was asked" i18n-none="@@admin.no-model-was-asked" noneText="Without an AI model all texts come from the built-in templates, and nothing costs anything." i18n-noneText="@@admin.without-an-ai-model-all-texts-come">
      <table class="table">
        <thead><tr><th i18n="@@admin.day" scope="col">Day</th><th i18n="@@admin.model" scope="col">Model</th><th i18n="@@admin.for" scope="col">For</th><th i18n="@@admin.calls" scope="col" class="number">Calls</th><th i18n="@@admin.fell-back" scope="col" class="number">Fell back</th><th i18n="@@admin.tokens-in" scope="col" class="number">Tokens in</th><th i18n="@@admin.tokens-out" scope="col" class="number">Tokens out</th><th i18n="@@admin.cost" scope="col" class="number">Cost</th></tr></thead>
        <tbody>
          @for (cost of costs.rows(); track cost.day + cost.model + cost.purpose) {
            <tr>
              <td class="font-medium whitespace-nowrap">{{ cost.day | date: 'd MMM y' : 'UTC' }}</td>
              <td data-label="Model" i18n-data-label="@@admin.model">{{ cost.model }}</td>
              <td data-label="For" i18n-data-label="@@admin.for">{{ words(cost.purpose) }}</td>
              <td data-label="Calls" i18n-data-label="@@admin.calls" class="number">{{ cost.calls | number }}</td>
              <td data-label="Fell back" i18n-data-label="@@admin.fell-back" class="number">{{ cost.fallbacks | number }}</td>
              <td data-label="Tokens in" i18n-data-label="@@admin.tokens-in" class="number">{{ cost.inputTokens | number }}</td>
              <td data-label="Tokens out" i18n-data-label="@@admin.tokens-out" class="number">{{ cost.outputTokens | number }}</td>
              <td data-label="Cost" i18n-data-label="@@admin.cost" class="number whitespace-nowrap">{{ '$' + (cost.costUsd | number: '1.4-4') }}</td>
            </tr>
          }
        </tbody>
        <tfoot class="border-t font-medium max-md:hidden">
          <tr><td i18n="@@admin.on-this-page" colspan="3">On this page</td><td class="number">{{ sum().calls | number }}</td><td class="number">{{ sum().fallbacks | number }}</td><td class="number">{{ sum().inputTokens | number }}</td><td class="number">{{ sum().outputTokens | number }}</td><td class="number whitespace-nowrap">{{ '$' + (sum().costUsd | number: '1.4-4') }}</td></tr>
        </tfoot>
      </table>
    </app-list-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AiCostsPage {
  private readonly api = inject(API);
  protected readonly costs = pagedList<AdminAiCost>((query, signal) => this.api.call(routeRefs.adminAiCosts, { query }, { signal }));
  protected readonly words = eventWords;
  protected readonly icon = mdiCashMultiple;
  protected readonly sum = computed(() => {
    const rows = this.costs.rows() ?? [];
    const of = (key: 'calls' | 'fallbacks' | 'inputTokens' | 'outputTokens' | 'costUsd') => rows.reduce((total, row) => total + row[key], 0);
    return { calls: of('calls'), fallbacks: of('fallbacks'), inputTokens: of('inputTokens'), outputTokens: of('outputTokens'), costUsd: of('costUsd') };
  });
}
