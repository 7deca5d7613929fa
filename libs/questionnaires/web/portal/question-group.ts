import { Component, computed, inject, input, output } from '@angular/core';
import { injectTexts } from '@firebreak/platform/web/light';
import { Answering } from './answering';
import { QuestionComments } from './comments/question-comments';
import { QuestionField } from './question-field';
import { VaultLink } from './vault/vault-link';

/** One group of questions: one screen. Going on is always possible; what is missing shows before sending. */
@Component({
  selector: 'fb-question-group',
  imports: [QuestionComments, QuestionField, VaultLink],
  templateUrl: './question-group.html',
  styleUrl: './question-group.scss',
})
export class QuestionGroup {
  protected readonly t = injectTexts();
  private readonly answering = inject(Answering);

  readonly section = input.required<string>();
  readonly isFirst = input(false);
  readonly back = output();
  readonly next = output();
  readonly check = output();

  protected readonly group = computed(() =>
    this.answering.view()?.template.sections.find(({ code }) => code === this.section()),
  );
  /** The questions to ask here, those of one site together; one group without a site for most sections. */
  protected readonly groups = computed(() => {
    const own = this.answering.questions().filter(({ section }) => section === this.section());
    return [...Map.groupBy(own, ({ site }) => site?.id ?? '')].map(([id, questions]) => ({
      id,
      site: questions[0]?.site?.name ?? null,
      questions,
    }));
  });
  protected readonly progress = this.answering.progress;
  protected readonly position = computed(() => {
    const sections = this.progress()?.sections ?? [];
    return {
      step: sections.findIndex(({ section }) => section === this.section()) + 1,
      steps: sections.length,
    };
  });
}
