import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({ template: 'PreferencesPage', changeDetection: ChangeDetectionStrategy.OnPush })
export class PreferencesPage {}
