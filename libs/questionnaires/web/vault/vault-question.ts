import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  FbDatePipe,
  Field,
  FieldControl,
  Formats,
  problemText,
  StatusChip,
  Texts,
  toApiProblem,
} from '@firebreak/platform/web';
import {
  answerFinding,
  isGiven,
  validUntil,
  type AnswerValue,
  type Question,
  type VaultAnswerView,
  type VaultDocumentView,
} from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';
import { answerText } from '../answer-text';
import { localDay } from '../local-day';
import { ChoiceInput } from '../portal/choice-input';
import { ChoicesInput } from '../portal/choices-input';
import { CountriesInput } from '../portal/countries-input';
import { MoneyInput } from '../portal/money-input';
import { TypedInput } from '../portal/typed-input';
import { VaultDocumentList } from './vault-document-list';
import { VaultHistory } from './vault-history';

/** One question of the vault: what it says and until when, changed by the same inputs as in a questionnaire. */
@Component({
  selector: 'fb-vault-question',
  imports: [
    ChoiceInput,
    ChoicesInput,
    CountriesInput,
    FbDatePipe,
    Field,
    FieldControl,
    MatButton,
    MoneyInput,
    StatusChip,
    TypedInput,
    VaultDocumentList,
    VaultHistory,
  ],
  templateUrl: './vault-question.html',
  styleUrl: './vault-question.scss',
})
export class VaultQuestion {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly formats = inject(Formats);
  private readonly http = inject(HttpClient);

  readonly template = input.required<string>();
  readonly question = input.required<Question>();
  readonly answer = input.required<VaultAnswerView | null>();
  /** Label of the site that the answer is about; null for the company as a whole. */
  readonly site = input<string | null>(null);
  readonly documents = input.required<readonly VaultDocumentView[]>();
  readonly canWrite = input(false);
  readonly changed = output();

  protected readonly editing = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);
  protected readonly draft = linkedSignal<AnswerValue | null>(() => this.answer()?.value ?? null);
  protected readonly today = localDay();
  protected readonly usualEnd = validUntil(this.today);
  protected readonly id = computed(() => `${this.question().code}${this.site() ?? ''}`.replace(/\W+/gu, '-'));
  protected readonly text = computed(() => answerText(this.question(), this.answer()?.value, this.formats));
  protected readonly takesDocuments = computed(
    () =>
      this.site() === null &&
      (this.question().type === 'file' || !!this.question().evidence || this.documents().length > 0),
  );

  /** Where the answer is kept: it may have been given to the same question of another template. */
  protected readonly keptIn = computed(() => this.answer()?.template ?? this.template());

  protected begin(): void {
    this.draft.set(this.answer()?.value ?? null);
    this.failure.set(null);
    this.editing.set(true);
  }

  protected take(value: AnswerValue | null): void {
    this.draft.set(value);
    const found = isGiven(value) ? answerFinding(this.question(), value, this.today) : null;
    const { min, max } = this.question().range ?? {};
    this.failure.set(found ? this.t(`answerForm.fault.${found.code}`, { min, max }) : null);
  }

  /** Saves what is on screen; with `null` takes the answer out. */
  protected async save(value: AnswerValue | null, end: string | null): Promise<void> {
    this.busy.set(true);
    try {
      const url = `/api/vault/answers/${encodeURIComponent(this.keptIn())}/${this.question().code}`;
      const version = this.answer()?.version ?? 0;
      const site = this.site();
      const body = { value, version, ...(end && { validUntil: end }), ...(site !== null && { site }) };
      await firstValueFrom(this.http.put(url, body));
      this.editing.set(false);
      this.failure.set(null);
      this.changed.emit();
    } catch (error) {
      this.failure.set(problemText(this.texts, toApiProblem(error)));
    } finally {
      this.busy.set(false);
    }
  }
}
