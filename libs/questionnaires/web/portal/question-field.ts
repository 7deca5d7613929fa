import { Component, computed, inject, input, signal } from '@angular/core';
import { Texts } from '@firebreak/platform/web/light';
import { answerFault, type AnswerValue, type Question } from '@firebreak/questionnaires/model';
import { AnswerTexts } from './answer-texts';
import { Answering } from './answering';
import { ChoiceInput } from './choice-input';
import { ChoicesInput } from './choices-input';
import { CountriesInput } from './countries-input';
import { DocumentsInput } from './documents-input';
import { localDay } from '../local-day';
import { TypedInput } from './typed-input';

/** One question with its reason, its input, its documents, and what is wrong with the answer, if anything. */
@Component({
  selector: 'fb-question-field',
  imports: [ChoiceInput, ChoicesInput, CountriesInput, DocumentsInput, TypedInput],
  templateUrl: './question-field.html',
  styleUrl: './question-field.scss',
})
export class QuestionField {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly answering = inject(Answering);
  protected readonly answerTexts = inject(AnswerTexts);

  readonly question = input.required<Question>();
  readonly why = input.required<string>();

  /** What was typed and doesn't fit: kept on screen, not sent. */
  private readonly unfit = signal<string | null>(null);

  protected readonly value = computed(() => this.answering.values()[this.question().code] ?? null);
  protected readonly conflict = computed(() => this.answering.conflicts()[this.question().code]);
  protected readonly fault = computed(() => {
    const code = this.unfit() ?? this.answering.refusals()[this.question().code];
    const { min, max } = this.question().range ?? {};
    return code ? this.t(`questionnairePortal.fault.${code}`, { min, max }) : null;
  });
  protected readonly indicators = computed(() => {
    const known = this.answering.view()?.template.indicators ?? [];
    return known.filter(({ code }) => this.question().indicators.includes(code)).map(({ label }) => label);
  });
  protected readonly takesDocuments = computed(() => {
    const { code, type, evidence } = this.question();
    const held = this.answering.evidence().some((document) => document.question === code);
    const value = this.value();
    return type === 'file' || held || (typeof value === 'string' && !!evidence?.requiredFor.includes(value));
  });

  protected answer(value: AnswerValue | null): void {
    const template = this.answering.view()?.template;
    const fault = template && answerFault(template, this.question().code, value ?? '', localDay());
    this.unfit.set(fault?.code ?? null);
    if (!fault) this.answering.answer(this.question().code, value);
  }
}
