import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { mdiFileDocumentCheckOutline, mdiFormTextbox, mdiTextBoxSearchOutline } from '@mdi/js';
import { Icon } from '../shell/icon';
import { Logo } from '../shell/logo';
import { LanguageLinks } from './language-links';
import { ScoreRing } from '../matches/score-ring';

@Component({
  imports: [Icon, LanguageLinks, Logo, MatButton, RouterLink, ScoreRing],
  templateUrl: './landing-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LandingPage {
  protected readonly points = [
    { icon: mdiTextBoxSearchOutline, title: $localize`:@@sign-in.your-cv-read-with-sources:Your CV, read with sources`, text: $localize`:@@sign-in.every-fact-shows-the-page-and-line:Every fact shows the page and line that it came from. You correct, you confirm.` },
    { icon: mdiFileDocumentCheckOutline, title: $localize`:@@sign-in.documents-that-claim-nothing-extra:Documents that claim nothing extra`, text: $localize`:@@sign-in.r-sum-and-letter-for-each-posting:Résumé and letter for each posting, as PDF and Word. Every sentence names its facts.` },
    { icon: mdiFormTextbox, title: $localize`:@@sign-in.forms-filled-never-sent:Forms filled, never sent`, text: $localize`:@@sign-in.the-browser-extension-fills-the-employers-form:The browser extension fills the employer’s form and reads it back. You press submit.` },
  ];
  protected readonly parts = [
    { label: $localize`:@@sign-in.skills:Skills`, points: 41, width: 41 },
    { label: $localize`:@@sign-in.job-title:Job title`, points: 22, width: 22 },
    { label: $localize`:@@sign-in.seniority:Seniority`, points: 12, width: 12 },
    { label: $localize`:@@sign-in.location:Location`, points: 12, width: 12 },
  ];
}
