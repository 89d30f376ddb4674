import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({ template: 'SettingsPage', changeDetection: ChangeDetectionStrategy.OnPush })
export class SettingsPage {}
