import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon, problemText, Session, StatusChip, Texts, toApiProblem } from '@firebreak/platform/web';
import {
  labelOf,
  NOTHING,
  optionWords,
  partWords,
  valueInWords,
  valueOf,
  type FormAnswerView,
  type FormField,
  type FormPart,
  type PartValue,
  type StatementLanguage,
} from '@firebreak/statements/model';
import { Copying } from './copying';
import { FormsDesk } from './forms-desk';

let count = 0;

/** One part of a field: its value and where it is from, to copy, and a small form to complete or change it. */
@Component({
  selector: 'fb-form-part-editor',
  imports: [Icon, MatButton, StatusChip],
  templateUrl: './form-part-editor.html',
  styleUrl: './form-part-editor.scss',
})
export class FormPartEditor {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly desk = inject(FormsDesk);
  private readonly copying = inject(Copying);
  protected readonly session = inject(Session);

  readonly field = input.required<FormField>();
  readonly part = input.required<FormPart>();
  /** Of the official form. */
  readonly language = input.required<StatementLanguage>();
  readonly canWrite = input(false);

  protected readonly id = `form-part-${++count}`;
  protected readonly editing = signal(false);
  protected readonly saving = signal(false);
  protected readonly problem = signal('');
  /** What somebody else saved while this was typed. */
  protected readonly theirs = signal<FormAnswerView | null>(null);
  protected readonly draft = signal<PartValue>(NOTHING);
  /** The version that the draft began from. */
  private version = 0;

  protected readonly label = computed(() => partWords(this.part().id, this.texts.language()));
  protected readonly value = computed(() => valueOf(this.part()));
  /** As the form spells it, in its language. */
  protected readonly asWritten = computed(() => {
    const value = this.value();
    return value ? valueInWords(value, this.language()) : '';
  });
  protected readonly answer = computed(() => this.desk.answerTo(this.field().criterion, this.part().id));
  /** Names of the records and figures that the value is from. */
  protected readonly origin = computed(() => {
    const from = this.part().fromData;
    if (!from || this.part().typed) return '';
    const language = this.texts.language();
    return [
      ...from.records.map((record) => this.t(`forms.record.${record}`)),
      ...from.figures.map((id) => labelOf(id, language)),
    ].join('; ');
  });
  protected readonly tooLong = computed(() => {
    const { maxLength } = this.part();
    return maxLength !== null && this.draft().text.length > maxLength;
  });
  protected readonly foreign = computed(() => this.texts.language() !== this.language());

  protected optionIn(option: string): string {
    return optionWords(option, this.texts.language());
  }

  protected optionOnForm(option: string): string {
    return optionWords(option, this.language());
  }

  protected copy(): void {
    this.copying.copy(this.asWritten(), this.label());
  }

  protected edit(): void {
    this.draft.set(this.value() ?? NOTHING);
    this.version = this.answer()?.version ?? 0;
    this.theirs.set(null);
    this.problem.set('');
    this.editing.set(true);
  }

  protected typed(text: string): void {
    this.draft.update((draft) => ({ ...draft, text }));
  }

  protected choose(option: string, chosen: boolean): void {
    const { kind, options } = this.part();
    this.draft.update((draft) => {
      if (kind === 'one') return { ...draft, chosen: chosen ? [option] : [] };
      const others = draft.chosen.filter((each) => each !== option);
      const picked = chosen ? [...others, option] : others;
      return { ...draft, chosen: options.filter((each) => picked.includes(each)) };
    });
  }

  protected async save(): Promise<void> {
    if (!this.tooLong()) await this.send(this.draft());
  }

  /** Lets the data fill the part again. */
  protected async clear(): Promise<void> {
    await this.send(NOTHING);
  }

  /** Shows what the other person saved; one's own draft goes. */
  protected takeTheirs(): void {
    this.editing.set(false);
    this.theirs.set(null);
    this.desk.view.reload();
  }

  /** Saves over theirs, knowingly. */
  protected async keepMine(): Promise<void> {
    this.version = this.theirs()?.version ?? this.version;
    this.theirs.set(null);
    await this.save();
  }

  protected theirWords(answer: FormAnswerView): string {
    return valueInWords(answer, this.texts.language()) || this.t('forms.empty');
  }

  private async send(value: PartValue): Promise<void> {
    this.saving.set(true);
    this.problem.set('');
    try {
      const place = { criterion: this.field().criterion, part: this.part().id };
      await this.desk.save({
        ...place,
        text: value.text.trim(),
        chosen: value.chosen,
        version: this.version,
      });
      this.editing.set(false);
    } catch (error) {
      const problem = toApiProblem(error);
      // The API sends the answer as it is with this problem.
      const answer = problem.details['answer'] as FormAnswerView | null | undefined;
      if (problem.code === 'statement-changed' && answer) this.theirs.set(answer);
      else this.problem.set(problemText(this.texts, problem));
    } finally {
      this.saving.set(false);
    }
  }
}
