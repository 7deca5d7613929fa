import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { FbDatePipe, Formats, ProblemMessage, Skeleton, Texts } from '@firebreak/platform/web';
import type { SnapshotContent, TemplateView } from '@firebreak/questionnaires/model';
import { answerText } from '../answer-text';

/** Answers and documents of one template as they go over, each with its question, in the order of the questions. */
@Component({
  selector: 'fb-vault-answer-list',
  imports: [FbDatePipe, ProblemMessage, Skeleton],
  template: `
    @if (view.error(); as error) {
      <fb-problem [error]="error" (retry)="view.reload()" />
    } @else if (!view.hasValue()) {
      <fb-skeleton kind="lines" [rows]="4" />
    } @else {
      <h2>{{ view.value().template.title }}</h2>
      <dl>
        @for (line of lines(); track line.code) {
          <dt>{{ line.text }}</dt>
          @if (line.answer; as answer) {
            <dd>
              <span class="value">{{ answer.value }}</span>
              <span class="fb-quiet">{{
                t('vault.handOver.dates', {
                  from: answer.answeredOn | fbDate,
                  until: answer.validUntil | fbDate,
                })
              }}</span>
            </dd>
          }
          @for (document of line.documents; track document.sha256) {
            <dd>{{ document.name }}</dd>
          }
        }
      </dl>
    }
  `,
  styles: `
    h2 {
      margin: 0 0 8px;
    }
    dl {
      margin: 0 0 16px;
    }
    dt {
      padding-block-start: 8px;
      border-block-start: 1px solid var(--fb-line);
      color: var(--fb-ink-quiet);
      font-size: 14px;
    }
    dd {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
      margin: 0 0 8px;
      overflow-wrap: anywhere;
    }
    .value {
      font-weight: 600;
    }
  `,
})
export class VaultAnswerList {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly formats = inject(Formats);

  /** Code of the template. */
  readonly template = input.required<string>();
  readonly content = input.required<Pick<SnapshotContent, 'answers' | 'documents'>>();

  protected readonly view = httpResource<TemplateView>(() => ({
    url: `/api/questionnaire-templates/${encodeURIComponent(this.template())}`,
    params: { language: this.texts.language() },
  }));
  protected readonly lines = computed(() => {
    const questions = this.view.hasValue() ? this.view.value().template.questions : [];
    const { answers, documents } = this.content();
    return questions.flatMap((question) => {
      const { code, text } = question;
      const of = (one: { template: string; question: string }) =>
        one.template === this.template() && one.question === code;
      const answer = answers.find(of);
      const own = documents.filter(of);
      if (!answer && own.length === 0) return [];
      const value = answer && (answerText(question, answer.value, this.formats) ?? '');
      return [{ code, text, documents: own, answer: answer ? { ...answer, value } : null }];
    });
  });
}
