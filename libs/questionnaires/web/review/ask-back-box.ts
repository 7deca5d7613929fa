import { Component, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { FbDatePipe, Field, FieldControl, injectTexts } from '@firebreak/platform/web';
import {
  ASK_BACK_IN_DAYS,
  MAX_REVIEW_TEXT,
  addDays,
  type AskBack,
  type AskedBack,
  type AskedBackReminding,
} from '@firebreak/questionnaires/model';
import { localDay } from '../local-day';

const LONGEST_IN_DAYS = 366;

/** Sends everything that was marked back to the supplier; says what is with it. */
@Component({
  selector: 'fb-ask-back-box',
  imports: [FbDatePipe, Field, FieldControl, MatButton],
  template: `
    <section class="fb-card" aria-labelledby="ask-back-heading">
      <h2 id="ask-back-heading">{{ t('questionnaireReview.askBack.heading') }}</h2>
      @if (askedBack(); as out) {
        <p>
          {{
            t('questionnaireReview.askBack.out', {
              at: out.at.slice(0, 10) | fbDate,
              due: out.dueOn | fbDate,
            })
          }}
        </p>
        @if (reminding(); as r) {
          <ul>
            @if (r.remindedAt; as at) {
              <li>{{ t('questionnaireReview.askBack.reminded', { day: at.slice(0, 10) | fbDate }) }}</li>
            }
            @if (r.escalatedAt; as at) {
              <li>
                {{
                  r.escalatedTo
                    ? t('questionnaireReview.askBack.escalated', {
                        day: at.slice(0, 10) | fbDate,
                        address: '⁨' + r.escalatedTo + '⁩',
                      })
                    : t('questionnaireReview.askBack.noSecond')
                }}
              </li>
            }
            @if (r.bounced) {
              <li>{{ t('questionnaireReview.askBack.bounced') }}</li>
            }
            <li>
              {{
                r.paused
                  ? t('questionnaireReview.askBack.paused')
                  : r.nextOn
                    ? t('questionnaireReview.askBack.next', { day: r.nextOn | fbDate })
                    : t('questionnaireReview.askBack.noNext')
              }}
            </li>
          </ul>
        }
        @if (mayReview()) {
          <button matButton="outlined" type="button" [disabled]="busy()" (click)="withdrawn.emit()">
            {{ t('questionnaireReview.askBack.withdraw') }}
          </button>
          <p class="fb-quiet">{{ t('questionnaireReview.askBack.withdrawText') }}</p>
        }
      } @else if (marked() === 0) {
        <p class="fb-quiet">{{ t('questionnaireReview.askBack.none') }}</p>
      } @else {
        <p>{{ t('questionnaireReview.askBack.text', { count: marked() }) }}</p>
        @if (mayReview()) {
          <form (submit)="$event.preventDefault(); send(due.value, note.value)" novalidate>
            <fb-field
              [label]="t('questionnaireReview.askBack.due')"
              [error]="dueWrong() ? t('questionnaireReview.askBack.dueFault') : null"
            >
              <input #due fbControl type="date" [min]="today" [value]="usual" />
            </fb-field>
            <fb-field [label]="t('questionnaireReview.askBack.note')" [optional]="true">
              <textarea #note fbControl rows="2" [attr.maxlength]="maxText"></textarea>
            </fb-field>
            <button matButton="filled" type="submit" [disabled]="busy()">
              {{ t('questionnaireReview.askBack.send', { count: marked() }) }}
            </button>
          </form>
        }
      }
    </section>
  `,
  styles: `
    h2 {
      margin: 0 0 4px;
    }
    p {
      margin: 0 0 12px;
    }
    button + p {
      margin-block-start: 8px;
    }
    ul {
      margin: 0 0 12px;
      padding-inline-start: 20px;
      overflow-wrap: anywhere;
    }
  `,
})
export class AskBackBox {
  protected readonly t = injectTexts();
  protected readonly today = localDay();
  protected readonly usual = addDays(this.today, ASK_BACK_IN_DAYS);
  protected readonly maxText = MAX_REVIEW_TEXT;

  readonly askedBack = input.required<AskedBack | null>();
  readonly reminding = input.required<AskedBackReminding | null>();
  /** Questions marked and not sent. */
  readonly marked = input.required<number>();
  readonly mayReview = input(false);
  readonly busy = input(false);
  readonly sent = output<AskBack>();
  readonly withdrawn = output();

  protected readonly dueWrong = signal(false);

  protected send(dueOn: string, note: string): void {
    this.dueWrong.set(dueOn < this.today || dueOn > addDays(this.today, LONGEST_IN_DAYS));
    if (!this.dueWrong()) this.sent.emit({ dueOn, ...(note.trim() && { note: note.trim() }) });
  }
}
