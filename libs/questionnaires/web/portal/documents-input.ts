import { Component, computed, inject, input, signal } from '@angular/core';
import { Formats, Texts, problemText, toApiProblem } from '@firebreak/platform/web/light';
import { MAX_EVIDENCE_BYTES, type Question } from '@firebreak/questionnaires/model';
import { AnswerTexts } from './answer-texts';
import { Answering } from './answering';

/** Documents to one answer: a file, or a photo taken with the phone. */
@Component({
  selector: 'fb-documents-input',
  template: `
    @if (question().type !== 'file') {
      <p class="ask">{{ t('questionnairePortal.documents.ask', { list: wanted() }) }}</p>
    }
    @if (documents().length > 0) {
      <ul>
        @for (document of documents(); track document.id) {
          <li>
            <span>{{ document.name }}</span>
            <span class="fb-quiet">{{ kilobytes(document.bytes) }}</span>
            <button type="button" class="fb-link" [disabled]="busy()" (click)="remove(document.id)">
              {{ t('questionnairePortal.documents.remove') }}
              <span class="fb-visually-hidden">{{ document.name }}</span>
            </button>
          </li>
        }
      </ul>
    }
    <label [class.busy]="busy()">
      <input
        type="file"
        class="fb-visually-hidden"
        accept="image/*,.pdf,.docx,.xlsx,.odt,.ods,.csv,.txt"
        [disabled]="busy()"
        (change)="choose($event)"
      />
      {{ t(busy() ? 'questionnairePortal.documents.sending' : 'questionnairePortal.documents.add') }}
    </label>
    @if (failure(); as text) {
      <p class="failure" role="alert">{{ text }}</p>
    }
  `,
  styles: `
    @use 'portal/portal-styles' as portal;

    :host {
      display: block;
      margin-block-start: 12px;
    }
    .ask {
      margin: 0 0 8px;
      color: var(--fb-ink-quiet);
      font-size: 14px;
    }
    ul {
      margin: 0 0 8px;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      padding-block: 6px;
    }
    li span:first-child {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    li button {
      min-block-size: 44px;
    }
    label {
      @include portal.button;
    }
    label.busy {
      opacity: 0.6;
    }
    label:focus-within {
      outline: 2px solid var(--fb-primary);
      outline-offset: 2px;
    }
    .failure {
      margin: 8px 0 0;
      color: var(--fb-danger);
      font-weight: 600;
    }
  `,
})
export class DocumentsInput {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly formats = inject(Formats);
  private readonly answering = inject(Answering);
  private readonly answerTexts = inject(AnswerTexts);

  readonly question = input.required<Question>();

  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);
  protected readonly documents = computed(() =>
    this.answering.evidence().filter(({ question }) => question === this.question().code),
  );
  protected readonly wanted = computed(() =>
    this.answerTexts.list(this.question().evidence?.documents ?? []),
  );

  protected kilobytes(bytes: number): string {
    return this.t('questionnairePortal.documents.size', {
      size: this.formats.number(Math.ceil(bytes / 1024)),
    });
  }

  protected choose(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const file = event.target.files?.[0];
    event.target.value = ''; // so that the same file can be chosen again
    if (!file) return;
    if (file.size > MAX_EVIDENCE_BYTES)
      this.failure.set(this.t('questionnairePortal.problems.file-too-large'));
    else void this.during(() => this.answering.attach(this.question().code, file));
  }

  protected remove(id: string): void {
    void this.during(() => this.answering.detach(id));
  }

  private async during(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      await work();
    } catch (error) {
      this.failure.set(problemText(this.texts, toApiProblem(error)));
    } finally {
      this.busy.set(false);
    }
  }
}
