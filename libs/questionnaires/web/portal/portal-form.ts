import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { Formats, injectTexts } from '@firebreak/platform/web/light';
import { Answering } from './answering';
import { AnswersFile } from './answers-file';
import { CheckAnswers } from './check-answers';
import { PortalComments } from './comments/portal-comments';
import { PartMissing } from './part-missing';
import { PortalColleagues } from './portal-colleagues';
import { PortalStart } from './portal-start';
import { ProposedAnswers } from './proposed-answers';
import { QuestionGroup } from './question-group';
import { OwnVault } from './vault/own-vault';

/**
 * The form: start, one group of questions a screen, check. `at` in the address says where: nothing for the start, a
 * section's code, `check`, `colleagues` or `file`; so the browser's back button works, and a reload stays.
 */
@Component({
  selector: 'fb-portal-form',
  imports: [AnswersFile, CheckAnswers, PartMissing, PortalColleagues, PortalStart, QuestionGroup],
  templateUrl: './portal-form.html',
  styleUrl: './portal-form.scss',
  providers: [ProposedAnswers],
})
export class PortalForm {
  protected readonly t = injectTexts();
  protected readonly answering = inject(Answering);
  protected readonly formats = inject(Formats);
  private readonly router = inject(Router);

  readonly token = input.required<string>();
  readonly at = input<string>();

  protected readonly sections = computed(
    () => this.answering.progress()?.sections.map(({ section }) => section) ?? [],
  );
  protected readonly step = computed(() => {
    const at = this.at();
    if (at === 'check' || at === 'file' || (at === 'colleagues' && !this.answering.view()?.part)) return at;
    return at && this.sections().includes(at) ? 'group' : 'start';
  });

  constructor() {
    // Their words come before the connection may go: what is written without it is kept.
    const comments = inject(PortalComments);
    const vault = inject(OwnVault);
    effect(() => {
      this.token();
      untracked(() => {
        void comments.open(this.answering.address);
        void vault.open(this.answering.address);
      });
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
