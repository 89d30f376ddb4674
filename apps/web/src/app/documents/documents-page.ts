import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({ template: 'DocumentsPage', changeDetection: ChangeDetectionStrategy.OnPush })
export class DocumentsPage {}
