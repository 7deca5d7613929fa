import { Component, computed, effect, inject, input, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { Formats, PortalFrame, SUPPLIER_LANGUAGES, Texts } from '@firebreak/platform/web/light';
import { scrollBelowBar } from '../scroll-below-bar';
import { Answering } from './answering';
import { DocumentUploads } from './document-uploads';
import { loadForm } from './form-parts';
import { PartMissing } from './part-missing';
import { PortalDoor } from './portal-door';
import { PortalForm } from './portal-form';
import { PortalOver } from './portal-over';
import { PortalReceipt } from './portal-receipt';
import { KeepAnswers } from './vault/keep-answers';

/** The bar with two lines, as on a phone. */
const BAR_IN_PIXELS = 96;

/**
 * The whole of answering: the door, the form, the receipt. The form is a part of its own: nobody needs it before the
 * page has said who asks, and it comes while the reader is at the door.
 */
@Component({
  selector: 'fb-portal-page',
  imports: [KeepAnswers, PartMissing, PortalDoor, PortalForm, PortalFrame, PortalOver, PortalReceipt],
  templateUrl: './portal-page.html',
  styleUrl: './portal-page.scss',
  providers: [Answering, DocumentUploads],
})
export class PortalPage {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly answering = inject(Answering);
  private readonly formats = inject(Formats);
  private readonly router = inject(Router);
  private readonly frame = viewChild(PortalFrame);

  readonly token = input.required<string>();
  /** Which screen of the form: see there. */
  readonly at = input<string>();
  /** Where a reader of a submitted questionnaire was going when the code was asked for. */
  readonly next = input<string>();

  protected readonly languages = computed(() => {
    const offered = this.answering.view()?.languages;
    return SUPPLIER_LANGUAGES.filter(({ id }) => !offered || offered.includes(id));
  });
  protected readonly savedLine = computed(() => {
    const state = this.answering.saveState();
    const at = this.answering.savedAt();
    if (state === 'waiting') return this.t('questionnairePortal.save.waiting');
    if (state === 'saving') return this.t('questionnairePortal.save.saving');
    return at ? this.t('questionnairePortal.save.saved', { time: this.formats.time(at) }) : '';
  });

  private readonly isOpen = computed(() => this.answering.door() === null);

  constructor() {
    scrollBelowBar(BAR_IN_PIXELS);
    effect(() => {
      const token = this.token();
      untracked(() => void this.answering.open(token));
    });
    effect(() => {
      const next = this.next();
      const sent = this.answering.problem()?.code === 'questionnaire-already-submitted';
      if (sent && (next === 'result' || next === 'feedback')) {
        void this.router.navigate(['/answer', this.token(), next], { replaceUrl: true });
      }
    });
    effect(() => {
      if (this.answering.expected()) untracked(() => void this.fetchForm());
    });
    effect(() => {
      this.at();
      this.answering.receipt();
      this.isOpen();
      untracked(() => this.frame()?.beginScreen());
    });
  }

  /** Ahead of being shown. Where it fails, whoever needs it tries again and says so. */
  private async fetchForm(): Promise<void> {
    await Promise.allSettled([import('./portal-form'), loadForm(this.texts)]);
  }
}
