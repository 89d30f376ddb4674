import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { DatePipe } from '@angular/common';
import { routeRefs } from '@applywright/api-client';
import type { AdminUser } from '@applywright/contracts';
import { mdiAccountGroupOutline } from '@mdi/js';
import { API } from '../session/api';
import { ListFrame } from './list-frame';
import { pagedList } from './paged-list';

/** The accounts, their addresses masked. */
@Component({
  imports: [DatePipe, ListFrame],
  template: `
    <app-list-frame [list]="users" [icon]="icon" none="No accounts" i18n-none="@@admin.no-accounts" noneText="Nobody has registered yet." i18n-noneText="@@admin.nobody-has-registered-yet">
      <table class="table">
        <thead><tr><th i18n="@@admin.account" scope="col">Account</th><th i18n="@@admin.role" scope="col">Role</th><th i18n="@@admin.since" scope="col">Since</th><th i18n="@@admin.last-seen" scope="col">Last seen</th><th i18n="@@admin.sessions" scope="col" class="number">Sessions</th><th i18n="@@admin.tokens" scope="col" class="number">Tokens</th></tr></thead>
        <tbody>
          @for (user of users.rows(); track user.id) {
            <tr>
              <td class="font-medium"><span>@if (user.maskedAddress; as address) {{{ address }}} @else {<ng-container i18n="@@admin.key-destroyed">Key destroyed</ng-container>}<span class="block font-mono text-xs font-normal text-muted">{{ user.id }}</span></span></td>
              <td data-label="Role" i18n-data-label="@@admin.role"><span class="pill" [class]="user.role === 'admin' ? 'bg-accent-soft! text-on-accent-soft!' : ''">@if (user.role === 'admin') {<ng-container i18n="@@admin.administrator">administrator</ng-container>} @else {<ng-container i18n="@@admin.user">user</ng-container>}</span></td>
              <td data-label="Since" i18n-data-label="@@admin.since" class="text-muted">{{ user.createdAt | date: 'd MMM y' }}</td>
              <td data-label="Last seen" i18n-data-label="@@admin.last-seen" class="text-muted">{{ user.lastSeenAt | date: 'd MMM y, HH:mm' }}</td>
              <td data-label="Sessions" i18n-data-label="@@admin.sessions" class="number">{{ user.sessions }}</td>
              <td data-label="Tokens" i18n-data-label="@@admin.tokens" class="number">{{ user.accessTokens }}</td>
            </tr>
          }
        </tbody>
      </table>
    </app-list-frame>
    <p i18n="@@admin.roles-are-given" class="mt-3 text-[0.8125rem] text-muted">Roles are given on the server: <code class="font-mono">npm run applywright <span class="whitespace-nowrap">-- user promote ADDRESS</span></code></p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UsersPage {
  private readonly api = inject(API);
  protected readonly users = pagedList<AdminUser>((query, signal) => this.api.call(routeRefs.adminUsers, { query }, { signal }));
  protected readonly icon = mdiAccountGroupOutline;
}
