import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  FbDateTimePipe,
  Field,
  FieldControl,
  Session,
  Texts,
  problemText,
  toApiProblem,
} from '@firebreak/platform/web';
import { MAX_COMMENT_LENGTH, partsOfKey } from '@firebreak/questionnaires/model';
import { BuyerComments } from './buyer-comments';

/** What was written about one answer between supplier and buyer, and a place to write. */
@Component({
  selector: 'fb-answer-comments',
  imports: [FbDateTimePipe, Field, FieldControl, MatButton],
  template: `
    @if (thread().length > 0 || mayWrite()) {
      <button
        type="button"
        class="fb-link"
        [attr.aria-expanded]="open()"
        [class.waiting]="waits()"
        (click)="open.set(!open())"
      >
        {{
          thread().length > 0
            ? t('questionnaires.comment.count', { count: thread().length })
            : t('questionnaires.comment.write')
        }}<span class="fb-visually-hidden"> {{ code() }}</span>
      </button>
    }
    @if (open()) {
      <section [attr.aria-label]="t('questionnaires.comment.heading', { code: code() })">
        @for (comment of thread(); track comment.id) {
          <p class="comment" [class.own]="comment.side === 'buyer'">
            <span class="fb-quiet">
              <bdi>{{ comment.author ?? t('questionnaires.comment.' + comment.side) }}</bdi>
              ({{ t('questionnaires.comment.' + comment.side) }}),
              {{ comment.writtenAt | fbDateTime }}
            </span>
            <bdi dir="auto">{{ comment.text }}</bdi>
          </p>
        }
        @if (mayWrite()) {
          <form (submit)="$event.preventDefault(); write(box)">
            <fb-field
              [label]="t('questionnaires.comment.write')"
              [help]="t('questionnaires.comment.help')"
              [error]="fault()"
            >
              <textarea #box fbControl dir="auto" rows="3" [attr.maxlength]="longest"></textarea>
            </fb-field>
            <button matButton="outlined" type="submit" [disabled]="sending()">
              {{ t('questionnaires.comment.send') }}
            </button>
          </form>
        }
      </section>
    }
  `,
  styles: `
    :host {
      inline-size: 100%;
    }
    .fb-link {
      min-block-size: 44px;
    }
    .waiting {
      font-weight: 600;
    }
    .comment {
      margin: 0 0 8px;
      padding-inline-start: 12px;
      border-inline-start: 4px solid var(--fb-line-strong);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .comment.own {
      border-color: var(--fb-primary);
    }
    .comment > span {
      display: block;
      font-size: 12px;
      white-space: normal;
    }
    form {
      inline-size: min(560px, 100%);
    }
  `,
})
export class AnswerComments {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly comments = inject(BuyerComments);
  private readonly session = inject(Session);
  protected readonly longest = MAX_COMMENT_LENGTH;

  readonly questionnaireId = input.required<string>();
  /** Key of the place. */
  readonly question = input.required<string>();

  protected readonly open = signal(false);
  protected readonly sending = signal(false);
  protected readonly fault = signal<string | null>(null);
  protected readonly thread = computed(() => this.comments.at(this.question()));
  protected readonly waits = computed(() => this.thread().at(-1)?.side === 'supplier');
  protected readonly mayWrite = computed(() => this.session.can('questionnaire:review'));
  protected readonly code = computed(() => partsOfKey(this.question()).question);

  constructor() {
    effect(() => this.comments.show(this.questionnaireId()));
  }

  protected async write(box: HTMLTextAreaElement): Promise<void> {
    const text = box.value.trim();
    this.fault.set(text ? null : this.t('questionnaires.comment.empty'));
    if (!text) return;
    this.sending.set(true);
    try {
      await this.comments.write(this.questionnaireId(), { question: this.question(), text });
      box.value = '';
    } catch (error) {
      this.fault.set(problemText(this.texts, toApiProblem(error)));
    } finally {
      this.sending.set(false);
    }
  }
}
