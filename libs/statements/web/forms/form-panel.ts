import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon, StatusChip, Texts, type Tone } from '@firebreak/platform/web';
import {
  formInWords,
  statementTexts,
  sumOf,
  type FilledForm,
  type FormField,
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
  readonly canWrite = input(false);

  protected readonly sum = computed(() => sumOf(this.form()));
  private readonly words = computed(() => statementTexts(this.texts.language()));

  /** A title in the reader's language, where we have translated it; empty where the official one is the reader's. */
  protected translated({ criterion }: FormField): string {
    return this.words().criteria[criterion] ?? '';
  }

  protected wordingTone(wording: Wording): Tone {
    return WORDING_TONES[wording];
  }

  /** The whole form as the form spells it, in English: it is pasted into an English form. */
  protected copyAll(): void {
    const words = {
      language: 'en',
      titleOf: (_: string, title: string) => title,
      left: this.t('forms.leftShort'),
    } as const;
    this.copying.copy(formInWords(this.form(), words), this.form().name);
  }
}
