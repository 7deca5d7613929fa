import { Component, computed, effect, inject, input, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { Formats, PortalFrame, SUPPLIER_LANGUAGES, injectTexts } from '@firebreak/platform/web/light';
import { scrollBelowBar } from '../scroll-below-bar';
import { Answering } from './answering';
import { AnswersFile } from './answers-file';
import { CheckAnswers } from './check-answers';
import { DocumentUploads } from './document-uploads';
import { PortalColleagues } from './portal-colleagues';
import { KeepAnswers } from './vault/keep-answers';
import { PortalDoor } from './portal-door';
import { PortalOver } from './portal-over';
import { PortalReceipt } from './portal-receipt';
import { PortalStart } from './portal-start';
import { ProposedAnswers } from './proposed-answers';
import { QuestionGroup } from './question-group';

/** The bar with two lines, as on a phone. */
const BAR_IN_PIXELS = 96;

/**
 * The whole of answering: start, one group of questions a screen, check, receipt. `at` in the address says where:
 * nothing for the start, a section's code, `check`, or `file`; so the browser's back button works, and a reload stays.
 */
@Component({
  selector: 'fb-portal-page',
  imports: [
    AnswersFile,
    CheckAnswers,
    PortalColleagues,
    KeepAnswers,
    PortalDoor,
    PortalFrame,
    PortalOver,
    PortalReceipt,
    PortalStart,
    QuestionGroup,
  ],
  templateUrl: './portal-page.html',
  styleUrl: './portal.scss',
  providers: [Answering, DocumentUploads, ProposedAnswers],
})
export class PortalPage {
  protected readonly t = injectTexts();
  protected readonly answering = inject(Answering);
  protected readonly formats = inject(Formats);
  private readonly router = inject(Router);
  private readonly frame = viewChild(PortalFrame);

  readonly token = input.required<string>();
  readonly at = input<string>();
  /** Where a reader of a submitted questionnaire was going when the code was asked for. */
  readonly next = input<string>();

  protected readonly languages = computed(() => {
    const offered = this.answering.view()?.languages;
    return SUPPLIER_LANGUAGES.filter(({ id }) => !offered || offered.includes(id));
  });
  protected readonly sections = computed(
    () => this.answering.progress()?.sections.map(({ section }) => section) ?? [],
  );
  protected readonly step = computed(() => {
    const at = this.at();
    if (at === 'check' || at === 'file' || (at === 'colleagues' && !this.answering.view()?.part)) return at;
    return at && this.sections().includes(at) ? 'group' : 'start';
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
      this.at();
      this.answering.receipt();
      this.isOpen();
      untracked(() => this.frame()?.beginScreen());
    });
  }

  protected go(at: string | null, fragment?: string): void {
    void this.router.navigate(['/answer', this.token()], {
      queryParams: at ? { at } : {},
      ...(fragment && { fragment }),
    });
  }

  protected async begin(): Promise<void> {
    await this.answering.start();
    const sections = this.answering.progress()?.sections ?? [];
    // What was asked back has an answer already: the reader is to see it.
    const asked = this.answering.view()?.askedBack ? sections[0] : undefined;
    const open = asked ?? sections.find((section) => section.open > 0);
    this.go(open?.section ?? 'check');
  }

  /** Taking the questions along is beginning, too. */
  protected async offline(): Promise<void> {
    await this.answering.start();
    this.go('file');
  }

  /** The screen before or after a section: the start and the check are at the ends. */
  protected beside(section: string, way: -1 | 1): string | null {
    const index = this.sections().indexOf(section) + way;
    if (index < 0) return null;
    return this.sections()[index] ?? 'check';
  }
}
