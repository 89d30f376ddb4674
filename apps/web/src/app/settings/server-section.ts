import { ChangeDetectionStrategy, Component } from '@angular/core';
import { StatusCard } from './status-card';

@Component({
  imports: [StatusCard],
  template: '<app-status-card />',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flex flex-col gap-4' },
})
export class ServerSection {}
