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
    <app-list-frame [list]="users" [icon]="icon" none="No accounts" noneText="Nobody has registered yet.">
      <table class="table">
        <thead><tr><th scope="col">Account</th><th scope="col">Role</th><th scope="col">Since</th><th scope="col">Last seen</th><th scope="col" class="number">Sessions</th><th scope="col" class="number">Tokens</th></tr></thead>
        <tbody>
          @for (user of users.rows(); track user.id) {
            <tr>
              <td class="font-medium"><span>{{ user.maskedAddress ?? 'Key destroyed' }}<span class="block font-mono text-xs font-normal text-muted">{{ user.id }}</span></span></td>
              <td data-label="Role"><span class="pill" [class]="user.role === 'admin' ? 'bg-accent-soft! text-on-accent-soft!' : ''">{{ user.role === 'admin' ? 'administrator' : 'user' }}</span></td>
              <td data-label="Since" class="text-muted">{{ user.createdAt | date: 'd MMM y' }}</td>
              <td data-label="Last seen" class="text-muted">{{ user.lastSeenAt | date: 'd MMM y, HH:mm' }}</td>
              <td data-label="Sessions" class="number">{{ user.sessions }}</td>
              <td data-label="Tokens" class="number">{{ user.accessTokens }}</td>
            </tr>
          }
        </tbody>
      </table>
    </app-list-frame>
    <p class="mt-3 text-[0.8125rem] text-muted">Roles are given on the server: <code class="font-mono">npm run applywright <span class="whitespace-nowrap">-- user promote ADDRESS</span></code></p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UsersPage {
  private readonly api = inject(API);
  protected readonly users = pagedList<AdminUser>((query, signal) => this.api.call(routeRefs.adminUsers, { query }, { signal }));
  protected readonly icon = mdiAccountGroupOutline;
}
