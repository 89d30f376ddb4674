import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { mdiFileDocumentCheckOutline, mdiFormTextbox, mdiTextBoxSearchOutline } from '@mdi/js';
import { Icon } from '../shell/icon';
import { Logo } from '../shell/logo';
import { ScoreRing } from '../matches/score-ring';

@Component({
  imports: [Icon, Logo, MatButton, RouterLink, ScoreRing],
  templateUrl: './landing-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LandingPage {
  protected readonly points = [
    { icon: mdiTextBoxSearchOutline, title: 'Your CV, read with sources', text: 'Every fact shows the page and line that it came from. You correct, you confirm.' },
    { icon: mdiFileDocumentCheckOutline, title: 'Documents that claim nothing extra', text: 'Résumé and letter for each posting, as PDF and Word. Every sentence names its facts.' },
    { icon: mdiFormTextbox, title: 'Forms filled, never sent', text: 'The browser extension fills the employer’s form and reads it back. You press submit.' },
  ];
  protected readonly parts = [
    { label: 'Skills', points: 41, width: 41 },
    { label: 'Job title', points: 22, width: 22 },
    { label: 'Seniority', points: 12, width: 12 },
    { label: 'Location', points: 12, width: 12 },
  ];
}
