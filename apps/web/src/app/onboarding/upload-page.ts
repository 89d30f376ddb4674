import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({ template: 'UploadPage', changeDetection: ChangeDetectionStrategy.OnPush })
export class UploadPage {}
