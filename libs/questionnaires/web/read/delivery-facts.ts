import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  FbDatePipe,
  FbDateTimePipe,
  Field,
  FieldControl,
  injectTexts,
  Session,
} from '@firebreak/platform/web';
import type { QuestionnaireView, WrittenToList } from '@firebreak/questionnaires/model';
import { localDay } from '../local-day';
import { WrittenToPeople } from '../respondents/written-to-people';

/** To whom and when it went, and what has happened since. */
@Component({
  selector: 'fb-delivery-facts',
  imports: [FbDatePipe, FbDateTimePipe, Field, FieldControl, MatButton, WrittenToPeople],
  template: `
    @let q = view();
    <section class="fb-card" aria-labelledby="facts-heading">
      <h2 id="facts-heading">{{ t('questionnaires.facts.heading') }}</h2>
      <dl>
        <dt>{{ t('questionnaires.facts.to') }}</dt>
        <dd>
          @if (people.hasValue()) {
            <fb-written-to-people
              [questionnaireId]="q.id"
              [people]="people.value().items"
              [mayRemove]="session.can('questionnaire:send')"
              (removed)="people.set({ items: $event })"
            />
          } @else {
            {{ q.recipientName }} <span class="address">{{ q.recipientEmail }}</span>
          }
        </dd>
        <dt>{{ t('questionnaires.facts.due') }}</dt>
        <dd>{{ q.dueOn | fbDate }}</dd>
        @if (q.linkExpiresOn) {
          <dt>{{ t('questionnaires.facts.link') }}</dt>
          <dd>{{ q.linkExpiresOn | fbDate }}</dd>
        }
        @for (event of events(); track event.key) {
          <dt>{{ t('questionnaires.facts.' + event.key) }}</dt>
          <dd>{{ event.at | fbDateTime }}</dd>
        }
        @if (q.submittedBy; as by) {
          <dt>{{ t('questionnaires.facts.by') }}</dt>
          <dd>{{ by.name }}, {{ by.role }}</dd>
        }
        @if (q.reviewNote) {
          <dt>{{ t('questionnaires.facts.note') }}</dt>
          <dd>{{ q.reviewNote }}</dd>
        }
        @if (q.closedReason) {
          <dt>{{ t('questionnaires.facts.closedReason') }}</dt>
          <dd>{{ q.closedReason }}</dd>
        }
      </dl>
      @if (canExtend()) {
        @if (extending()) {
          <form (submit)="$event.preventDefault(); extending.set(false); extended.emit(day.value)">
            <fb-field
              [label]="t('questionnaires.facts.newDue')"
              [help]="t('questionnaires.facts.newDueHelp')"
            >
              <input #day fbControl type="date" required [min]="today" [value]="q.dueOn" />
            </fb-field>
            <button matButton="outlined" type="submit">{{ t('questionnaires.facts.extendNow') }}</button>
            <button matButton type="button" (click)="extending.set(false)">
              {{ t('platform.action.cancel') }}
            </button>
          </form>
        } @else {
          <button matButton="outlined" type="button" [disabled]="busy()" (click)="extending.set(true)">
            {{ t('questionnaires.facts.extend') }}
          </button>
        }
      }
    </section>
  `,
  styles: `
    h2 {
      margin: 0 0 8px;
    }
    dl {
      margin: 0 0 12px;
    }
    dt {
      color: var(--fb-ink-quiet);
      font-size: 12px;
    }
    dd {
      margin: 0 0 8px;
      white-space: pre-line;
    }
    .address {
      overflow-wrap: anywhere;
    }
  `,
})
export class DeliveryFacts {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);
  protected readonly today = localDay();

  readonly view = input.required<QuestionnaireView>();
  readonly canExtend = input(false);
  readonly busy = input(false);
  readonly extended = output<string>();

  /** One who was not written to yet stands in the view itself. */
  protected readonly people = httpResource<WrittenToList>(() =>
    this.view().status === 'draft' ? undefined : `/api/questionnaires/${this.view().id}/contacts`,
  );
  protected readonly extending = signal(false);
  protected readonly events = computed(() => {
    const { sentAt, remindedAt, openedAt, submittedAt, reviewedAt } = this.view();
    const all = { sentAt, remindedAt, openedAt, submittedAt, reviewedAt };
    return Object.entries(all).flatMap(([key, at]) => (at ? [{ key, at }] : []));
  });
}
