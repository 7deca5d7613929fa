import { Component, ElementRef, computed, inject, input, signal, viewChild } from '@angular/core';
import { Formats, Texts } from '@firebreak/platform/web/light';
import {
  answerFault,
  isTable,
  type AnswerFault,
  type AnswerValue,
  type Question,
  type TableColumn,
} from '@firebreak/questionnaires/model';
import { AnswerTexts } from './answer-texts';
import { Answering } from './answering';
import { ChoiceInput } from './choice-input';
import { ChoicesInput } from './choices-input';
import { CountriesInput } from './countries-input';
import { DocumentsInput } from './documents-input';
import { localDay } from '../local-day';
import { MoneyInput } from './money-input';
import { ProposedAnswer } from './proposed-answer';
import { TableInput } from './table-input';
import { rowName } from './table-rows';
import { TypedInput } from './typed-input';

/** An answer that does not fit, with what is wrong with it. */
interface Unfit {
  readonly fault: AnswerFault;
  readonly value: AnswerValue | null;
}

/** One question with its reason, its input, its documents, and what is wrong with the answer, if anything. */
@Component({
  selector: 'fb-question-field',
  imports: [
    ChoiceInput,
    ChoicesInput,
    CountriesInput,
    DocumentsInput,
    MoneyInput,
    ProposedAnswer,
    TableInput,
    TypedInput,
  ],
  templateUrl: './question-field.html',
  styleUrl: './question-field.scss',
})
export class QuestionField {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly formats = inject(Formats);
  protected readonly answering = inject(Answering);
  protected readonly answerTexts = inject(AnswerTexts);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  readonly question = input.required<Question>();
  readonly why = input.required<string>();

  /** What was typed and doesn't fit: kept on screen, not sent. */
  private readonly unfit = signal<Unfit | null>(null);

  /** What the buyer asks about the answer that was sent. */
  protected readonly asked = computed(() => {
    const questions = this.answering.view()?.askedBack?.questions ?? [];
    return questions.find(({ question }) => question === this.question().code)?.text ?? null;
  });
  protected readonly value = computed(() => this.answering.value(this.question().code));
  protected readonly conflict = computed(() => this.answering.conflicts()[this.question().code]);
  protected readonly fault = computed(() => {
    const unfit = this.unfit();
    const code = unfit?.fault.code ?? this.answering.refusals()[this.question().code];
    if (!code) return null;
    const { table, range } = this.question();
    const column = table?.columns.find((one) => one.code === unfit?.fault.column);
    const { min, max } = column?.range ?? range ?? {};
    const text = this.t(`answerForm.fault.${code}`, { min, max, rows: table?.maxRows });
    return unfit && column ? this.inCell(unfit, column, text) : text;
  });
  protected readonly indicators = computed(() => {
    const known = this.answering.view()?.template.indicators ?? [];
    return known.filter(({ code }) => this.question().indicators.includes(code)).map(({ label }) => label);
  });
  protected readonly takesDocuments = computed(() => {
    const { code, type, evidence } = this.question();
    const held = this.answering.evidence().some((document) => document.question === code);
    if (type === 'file' || held || !evidence) return type === 'file' || held;
    const [value, { requiredFor }] = [this.value(), evidence];
    return requiredFor.length === 0 || (typeof value === 'string' && requiredFor.includes(value));
  });

  protected answer(value: AnswerValue | null): void {
    const view = this.answering.view();
    const { code } = this.question();
    const fault = view && answerFault(view.template, code, value ?? '', localDay(), view.circumstances);
    this.unfit.set(fault ? { fault, value } : null);
    if (!fault) this.answering.answer(code, value);
  }

  /** Of two answers one stays; the reader, whose button goes away, stays at the question. */
  protected settle(which: 'mine' | 'theirs'): void {
    const { code } = this.question();
    if (which === 'mine') this.answering.keepMine(code);
    else this.answering.takeTheirs(code);
    this.heading().nativeElement.focus();
  }

  /** What is wrong in one cell of a table, with where that is. */
  private inCell({ fault, value }: Unfit, { text: column }: TableColumn, text: string): string {
    const rows = isTable(value) ? value.rows : [];
    const sites = this.answering.view()?.circumstances.sites ?? [];
    const name = rowName(rows, (fault.row ?? 1) - 1, sites);
    const row = 'site' in name ? name.site : this.t('answerForm.table.row', { row: name.added });
    return this.t('answerForm.table.inRow', { row, column, text });
  }
}
