import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({ template: 'ProfilePage', changeDetection: ChangeDetectionStrategy.OnPush })
export class ProfilePage {}
