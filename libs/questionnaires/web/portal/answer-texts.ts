import { Injectable, inject } from '@angular/core';
import { Formats, injectTexts } from '@firebreak/platform/web/light';
import { isGiven, type AnswerValue, type Question } from '@firebreak/questionnaires/model';

/** Answers in the reader's words. */
@Injectable({ providedIn: 'root' })
export class AnswerTexts {
  private readonly t = injectTexts();
  private readonly formats = inject(Formats);

  of(question: Question, value: AnswerValue | null | undefined): string {
    if (!isGiven(value)) return this.t('questionnairePortal.check.empty');
    if (typeof value === 'object') return this.list(value.map((one) => this.one(question, one)));
    return this.one(question, value);
  }

  list(items: readonly string[]): string {
    return this.formats.list(items);
  }

  private one(question: Question, value: string | number): string {
    switch (question.type) {
      case 'country-list':
        return this.formats.country(String(value));
      case 'date':
        return this.formats.date(value);
      case 'percent':
        return this.formats.percent(Number(value) / 100, 1);
      case 'number':
        return `${this.formats.number(Number(value), 2)} ${question.unit ?? ''}`.trim();
      default:
        return question.options?.find((option) => option.value === value)?.label ?? String(value);
    }
  }
}
