import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({ template: 'BoardPage', changeDetection: ChangeDetectionStrategy.OnPush })
export class BoardPage {}
