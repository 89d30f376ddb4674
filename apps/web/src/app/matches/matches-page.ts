import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({ template: 'MatchesPage', changeDetection: ChangeDetectionStrategy.OnPush })
export class MatchesPage {}
