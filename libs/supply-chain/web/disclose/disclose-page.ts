import { Component, computed, effect, inject, input, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { Formats, PortalFrame, injectTexts } from '@firebreak/platform/web/light';
import { CheckDisclosure } from './check-disclosure';
import { ChooseVisibility } from './choose-visibility';
import { DiscloseOver } from './disclose-over';
import { DiscloseQuestions } from './disclose-questions';
import { DiscloseStart } from './disclose-start';
import { Disclosing } from './disclosing';
import { PartyList } from './party-list';
import { WhoHasWhat } from './who-has-what';

const STEPS = ['list', 'questions', 'choose', 'check', 'customers'] as const;
type Step = (typeof STEPS)[number];

/**
 * The whole of disclosing: start, list, questions, who sees what, check, who has what. `at` in the address says
 * where, so that the browser's back button works and a reload stays.
 */
@Component({
  selector: 'fb-disclose-page',
  imports: [
    CheckDisclosure,
    ChooseVisibility,
    DiscloseOver,
    DiscloseQuestions,
    DiscloseStart,
    PartyList,
    PortalFrame,
    WhoHasWhat,
  ],
  templateUrl: './disclose-page.html',
  styleUrl: './disclose-page.scss',
  providers: [Disclosing],
})
export class DisclosePage {
  protected readonly t = injectTexts();
  protected readonly disclosing = inject(Disclosing);
  private readonly formats = inject(Formats);
  private readonly router = inject(Router);
  private readonly frame = viewChild(PortalFrame);

  readonly token = input.required<string>();
  readonly at = input<string>();

  /** Who has what is a step once somebody has something. */
  protected readonly steps = computed(() =>
    STEPS.filter((step) => step !== 'customers' || this.disclosing.view()?.sent || this.at() === 'customers'),
  );
  protected readonly step = computed(() => STEPS.find((step) => step === this.at()) ?? 'start');
  protected readonly savedLine = computed(() => {
    const state = this.disclosing.saveState();
    if (state !== 'saved') return this.t(`disclosurePortal.save.${state}`);
    const at = this.disclosing.savedAt();
    return at ? this.t('disclosurePortal.save.saved', { time: this.formats.time(at) }) : '';
  });

  constructor() {
    effect(() => {
      const token = this.token();
      untracked(() => void this.disclosing.open(token));
    });
    effect(() => {
      this.at();
      untracked(() => this.frame()?.beginScreen());
    });
  }

  protected go(at: Step): void {
    void this.router.navigate(['/disclose', this.token()], { queryParams: { at } });
  }

  protected async begin(): Promise<void> {
    await this.disclosing.start();
    this.go(this.disclosing.view()?.sent ? 'customers' : 'list');
  }
}
