import { Injectable, inject } from '@angular/core';
import { Formats, injectTexts } from '@firebreak/platform/web/light';
import type { AnswerValue, KnownSite, Question } from '@firebreak/questionnaires/model';
import { answerText } from '../answer-text';

/** Answers in the reader's words. */
@Injectable({ providedIn: 'root' })
export class AnswerTexts {
  private readonly t = injectTexts();
  private readonly formats = inject(Formats);

  of(question: Question, value: AnswerValue | null | undefined, sites: readonly KnownSite[] = []): string {
    return answerText(question, value, this.formats, sites) ?? this.t('answerForm.check.empty');
  }

  list(items: readonly string[]): string {
    return this.formats.list(items);
  }
}
