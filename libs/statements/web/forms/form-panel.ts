import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon, StatusChip, Texts, type Tone } from '@firebreak/platform/web';
import {
  formInWords,
  statementTexts,
  sumOf,
  type FilledForm,
  type FormField,
  type StatementLanguage,
  type Wording,
} from '@firebreak/statements/model';
import { Copying } from './copying';
import { FormPartEditor } from './form-part-editor';

const WORDING_TONES: Readonly<Record<Wording, Tone>> = {
  official: 'good',
  elsewhere: 'neutral',
  summary: 'warning',
  background: 'warning',
};

/** By jurisdiction: the language of the form beside English. The German report and its questions are German. */
const LANGUAGE_BESIDE_ENGLISH: Readonly<Record<string, StatementLanguage>> = { CA: 'fr', DE: 'de' };

/** One official form: how far it is filled in, its fields, and all of it to copy. */
@Component({
  selector: 'fb-form-panel',
  imports: [FormPartEditor, Icon, MatButton, StatusChip],
  templateUrl: './form-panel.html',
  styleUrl: './form-panel.scss',
})
export class FormPanel {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly copying = inject(Copying);

  readonly form = input.required<FilledForm>();
  readonly statementLanguage = input.required<StatementLanguage>();
  readonly canWrite = input(false);

  /** Of the form: English, or the statement's where the authority takes answers in it. */
  protected readonly language = computed<StatementLanguage>(() =>
    LANGUAGE_BESIDE_ENGLISH[this.form().jurisdiction] === this.statementLanguage()
      ? this.statementLanguage()
      : 'en',
  );
  protected readonly sum = computed(() => sumOf(this.form()));
  private readonly words = computed(() => statementTexts(this.texts.language()));

  /** A title in the reader's language, where we have translated it; empty where the official one is the reader's. */
  protected translated({ criterion }: FormField): string {
    return this.words().criteria[criterion] ?? '';
  }

  protected wordingTone(wording: Wording): Tone {
    return WORDING_TONES[wording];
  }

  /** The whole form in its own language: it is pasted there. */
  protected copyAll(): void {
    const language = this.language();
    const words = {
      language,
      titleOf: (criterion: string, title: string) => statementTexts(language).criteria[criterion] ?? title,
      left: this.t('forms.leftShort'),
    };
    this.copying.copy(formInWords(this.form(), words), this.form().name);
  }
}
