import { Component, computed, inject, input, signal } from '@angular/core';
import { Texts } from '@firebreak/platform/web/light';
import {
  answerFault,
  type AnswerFault,
  type AnswerValue,
  type Question,
} from '@firebreak/questionnaires/model';
import { AnswerTexts } from './answer-texts';
import { Answering } from './answering';
import { ChoiceInput } from './choice-input';
import { ChoicesInput } from './choices-input';
import { CountriesInput } from './countries-input';
import { DocumentsInput } from './documents-input';
import { localDay } from '../local-day';
import { MoneyInput } from './money-input';
import { TableInput } from './table-input';
import { TypedInput } from './typed-input';

/** One question with its reason, its input, its documents, and what is wrong with the answer, if anything. */
@Component({
  selector: 'fb-question-field',
  imports: [ChoiceInput, ChoicesInput, CountriesInput, DocumentsInput, MoneyInput, TableInput, TypedInput],
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
  private readonly unfit = signal<AnswerFault | null>(null);

  protected readonly value = computed(() => this.answering.value(this.question().code));
  protected readonly conflict = computed(() => this.answering.conflicts()[this.question().code]);
  protected readonly fault = computed(() => {
    const unfit = this.unfit();
    const code = unfit?.code ?? this.answering.refusals()[this.question().code];
    if (!code) return null;
    const { table, range } = this.question();
    const column = table?.columns.find((one) => one.code === unfit?.column);
    const { min, max } = column?.range ?? range ?? {};
    const text = this.t(`questionnairePortal.fault.${code}`, { min, max, rows: table?.maxRows });
    if (!unfit?.row) return text;
    return this.t('questionnairePortal.table.inRow', { row: unfit.row, column: column?.text ?? '', text });
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
    const view = this.answering.view();
    const { code } = this.question();
    const fault = view && answerFault(view.template, code, value ?? '', localDay(), view.circumstances);
    this.unfit.set(fault ?? null);
    if (!fault) this.answering.answer(code, value);
  }
}
