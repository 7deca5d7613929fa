import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  Confirm,
  FbDatePipe,
  ProblemMessage,
  StatusChip,
  Toasts,
  injectTexts,
} from '@firebreak/platform/web';
import type { WrittenTo, WrittenToList } from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';

/** Whom the mails about one questionnaire went to and when; who left can be taken out while somebody else is there. */
@Component({
  selector: 'fb-written-to-people',
  imports: [FbDatePipe, MatButton, ProblemMessage, StatusChip],
  template: `
    <ul>
      @for (one of people(); track one.email) {
        <li>
          @if (one.name) {
            <span class="line"
              ><bdi>{{ one.name }}</bdi></span
            >
          }
          <span class="line"
            ><bdi>{{ one.email }}</bdi></span
          >
          @if (one.bounced) {
            <fb-status-chip tone="danger" icon="error">{{
              t('questionnaires.people.bounced')
            }}</fb-status-chip>
          }
          <span class="fb-quiet">
            @if (one.contactId === null) {
              {{ t('questionnaires.people.former') }}
            }
            @if (one.since && one.lastAt) {
              {{
                t('questionnaires.people.sinceAndLast', {
                  since: one.since | fbDate,
                  last: one.lastAt | fbDate,
                })
              }}
            } @else if (one.since) {
              {{ t('questionnaires.people.since', { since: one.since | fbDate }) }}
            }
          </span>
          @if (mayRemove() && severalAnswer() && one.contactId; as contactId) {
            <button matButton type="button" [disabled]="busy()" (click)="remove(one, contactId)">
              {{ t('questionnaires.people.remove')
              }}<span class="fb-visually-hidden"> {{ one.name ?? one.email }}</span>
            </button>
          }
        </li>
      }
    </ul>
    @if (error(); as failed) {
      <fb-problem [error]="failed" [canRetry]="false" />
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .line,
    .fb-quiet {
      display: block;
      overflow-wrap: anywhere;
    }
  `,
})
export class WrittenToPeople {
  protected readonly t = injectTexts();
  private readonly http = inject(HttpClient);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);

  readonly questionnaireId = input.required<string>();
  readonly people = input.required<readonly WrittenTo[]>();
  readonly mayRemove = input(false);
  /** Somebody was taken out: who is left. */
  readonly removed = output<readonly WrittenTo[]>();

  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(null);
  protected readonly severalAnswer = computed(
    () => this.people().filter(({ contactId }) => contactId !== null).length > 1,
  );

  protected async remove({ name, email }: WrittenTo, contactId: string): Promise<void> {
    const who = name ?? email;
    const sure = await this.confirm.ask({
      heading: this.t('questionnaires.people.removeHeading', { name: who }),
      text: this.t('questionnaires.people.removeText'),
      action: this.t('questionnaires.people.remove'),
      danger: true,
    });
    if (!sure) return;
    this.busy.set(true);
    this.error.set(null);
    try {
      const url = `/api/questionnaires/${this.questionnaireId()}/contacts/${contactId}`;
      const { items } = await firstValueFrom(this.http.delete<WrittenToList>(url));
      void this.toasts.say(this.t('questionnaires.people.removed', { name: who }));
      this.removed.emit(items);
    } catch (error) {
      this.error.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
