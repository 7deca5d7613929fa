import { Component, input, output } from '@angular/core';
import { Field, FieldControl, injectTexts } from '@firebreak/platform/web';
import type { EvidenceRequest, Question } from '@firebreak/questionnaires/model';

/** Documents that would show an answer, and the answers that count less without one. */
@Component({
  selector: 'fb-evidence-editor',
  imports: [Field, FieldControl],
  template: `
    <h3>{{ t('builder.evidence.heading') }}</h3>
    <fb-field
      [label]="t('builder.evidence.documents')"
      [help]="t('builder.evidence.documentsHelp')"
      [optional]="true"
    >
      <textarea
        #documents
        fbControl
        rows="2"
        maxlength="4000"
        [value]="(question().evidence?.documents ?? []).join('\\n')"
        (change)="setDocuments(documents.value)"
      ></textarea>
    </fb-field>
    @if (question().evidence && question().type !== 'multi') {
      @for (option of question().options ?? []; track option.value) {
        <label class="check">
          <input
            #needed
            type="checkbox"
            [checked]="question().evidence?.requiredFor?.includes(option.value) ?? false"
            (change)="toggle(option.value, needed.checked)"
          />
          <span>{{ t('builder.evidence.requiredFor', { answer: option.label || option.value }) }}</span>
        </label>
      }
    }
  `,
  styleUrl: './editor-form.scss',
})
export class EvidenceEditor {
  protected readonly t = injectTexts();

  readonly question = input.required<Question>();
  readonly changed = output<EvidenceRequest | undefined>();

  protected setDocuments(text: string): void {
    const documents = text.split('\n').map((one) => one.trim()).filter((one) => one !== ''); // prettier-ignore
    const requiredFor = this.question().evidence?.requiredFor ?? [];
    this.changed.emit(documents.length > 0 ? { documents, requiredFor } : undefined);
  }

  protected toggle(value: string, on: boolean): void {
    const { evidence } = this.question();
    if (!evidence) return;
    const others = evidence.requiredFor.filter((one) => one !== value);
    this.changed.emit({ ...evidence, requiredFor: on ? [...others, value] : others });
  }
}
