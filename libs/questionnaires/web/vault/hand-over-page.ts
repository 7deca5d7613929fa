import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  PageHeader,
  problemText,
  ProblemMessage,
  Skeleton,
  Texts,
  toApiProblem,
  Toasts,
} from '@firebreak/platform/web';
import type { AttachableDocument, ConfirmHandOver, HandOverPreview } from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';
import { VaultAnswerList } from './vault-answer-list';

const WITHHELD = ['no-consent', 'stale', 'does-not-fit'] as const;

/** Shows exactly what would go to a customer, then signs and sends it. */
@Component({
  selector: 'fb-hand-over-page',
  imports: [MatButton, PageHeader, ProblemMessage, RouterLink, Skeleton, VaultAnswerList],
  template: `
    <fb-page-header
      [heading]="t('vault.handOver.title')"
      [lead]="lead()"
      backLink="/vault/customers"
      [backLabel]="t('vault.customers.title')"
    />
    @if (preview.error(); as error) {
      <fb-problem [error]="error" (retry)="preview.reload()" />
    } @else if (!preview.hasValue()) {
      <fb-skeleton kind="lines" [rows]="8" />
    } @else {
      <p>{{ t('vault.handOver.counts', counts()) }}</p>
      @for (reason of withheld(); track reason.why) {
        <p class="fb-quiet">{{ t('vault.handOver.withheld.' + reason.why, { count: reason.count }) }}</p>
      }
      @if (isEmpty()) {
        <p>
          <a class="fb-link" routerLink="/vault/customers">{{ t('vault.handOver.toConsents') }}</a>
        </p>
      } @else {
        <p>{{ t('vault.handOver.meaning', { customer: preview.value().customer }) }}</p>
        <p [class.fb-quiet]="preview.value().fill.state !== 'open'">
          {{ t('vault.handOver.state.' + fillState(), { count: open().length }) }}
        </p>
        @if (attachable() > 0) {
          <p>{{ t('vault.handOver.attachable', { count: attachable() }) }}</p>
        }
        @if (open().length > 0) {
          <p>
            <button matButton="outlined" type="button" (click)="chooseAll()">
              {{
                t('vault.handOver.' + (allChosen() ? 'chooseNone' : 'chooseAll'), { count: open().length })
              }}
            </button>
          </p>
        }
        <button matButton="filled" type="button" [disabled]="busy()" (click)="handOver()">
          {{ t('vault.handOver.' + action(), { count: chosen().size, documents: attached().size }) }}
        </button>
        @if (failure(); as words) {
          <p class="failure" role="alert">{{ words }}</p>
        }
        @for (template of preview.value().content.templates; track template.code) {
          <section class="fb-card">
            <fb-vault-answer-list
              [template]="template.code"
              [content]="preview.value().content"
              [places]="preview.value().fill.places"
              [(chosen)]="chosen"
              [attachable]="preview.value().fill.documents"
              [(attached)]="attached"
            />
          </section>
        }
      }
    }
  `,
  styles: `
    p {
      max-inline-size: 75ch;
      margin: 0 0 8px;
    }
    button {
      min-block-size: 44px;
      margin-block: 8px 16px;
    }
    section {
      margin-block-end: 16px;
    }
    .failure {
      color: var(--fb-danger);
      font-weight: 600;
    }
  `,
})
export class HandOverPage {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  readonly customer = input.required<string>();
  readonly questionnaire = input.required<string>();

  private readonly url = computed(
    () => `/api/vault/customers/${this.customer()}/questionnaires/${this.questionnaire()}`,
  );
  protected readonly preview = httpResource<HandOverPreview>(() => `${this.url()}/preview`);
  protected readonly busy = signal(false);
  /** Places of the questionnaire that have no answer yet. */
  protected readonly open = computed(() =>
    (this.preview.hasValue() ? this.preview.value().fill.places : []).filter(({ answered }) => !answered),
  );
  protected readonly fillState = computed(() => {
    const state = this.preview.hasValue() ? this.preview.value().fill.state : 'ended';
    return state === 'open' && this.open().length === 0 ? 'full' : state;
  });
  /** Keys of those to fill in: none that nobody chose. */
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly allChosen = computed(() => this.open().every(({ key }) => this.chosen().has(key)));
  /** How many documents have a place to be attached at. */
  protected readonly attachable = computed(() => {
    const offers = this.preview.hasValue() ? this.preview.value().fill.documents : [];
    return new Set(offers.flatMap(({ room, document }) => (room === 'free' ? [document] : []))).size;
  });
  /** Documents to attach: none that nobody chose, and none of a preview that is outdated. */
  protected readonly attached = linkedSignal<HandOverPreview | undefined, ReadonlySet<AttachableDocument>>({
    source: () => (this.preview.hasValue() ? this.preview.value() : undefined),
    computation: () => new Set(),
  });
  protected readonly action = computed(() => {
    if (this.attached().size === 0) return this.chosen().size > 0 ? 'signAndFill' : 'sign';
    return this.chosen().size > 0 ? 'signFillAndAttach' : 'signAndAttach';
  });
  protected readonly failure = signal<string | null>(null);

  protected readonly lead = computed(() => {
    if (!this.preview.hasValue()) return '';
    const { customer, questionnaire } = this.preview.value();
    return this.t('vault.handOver.lead', { customer, questionnaire });
  });
  protected readonly counts = computed(() => {
    const content = this.preview.hasValue() ? this.preview.value().content : null;
    return { answers: content?.answers.length ?? 0, documents: content?.documents.length ?? 0 };
  });
  protected readonly isEmpty = computed(() => this.counts().answers + this.counts().documents === 0);
  protected readonly withheld = computed(() => {
    const counts = this.preview.hasValue() ? this.preview.value().withheld : null;
    return WITHHELD.flatMap((why) => {
      const count = counts?.[why] ?? 0;
      return count > 0 ? [{ why, count }] : [];
    });
  });

  protected chooseAll(): void {
    this.chosen.set(new Set(this.allChosen() ? [] : this.open().map(({ key }) => key)));
  }

  protected async handOver(): Promise<void> {
    if (!this.preview.hasValue()) return;
    const { fingerprint, customer } = this.preview.value();
    this.busy.set(true);
    this.failure.set(null);
    try {
      const body: ConfirmHandOver = {
        fingerprint,
        fill: [...this.chosen()],
        attach: [...this.attached()].map(({ document, place }) => ({ document, place })),
      };
      await firstValueFrom(this.http.post(`${this.url()}/hand-overs`, body));
      void this.toasts.say(this.t('vault.handOver.done', { customer }));
      await this.router.navigateByUrl('/vault/log');
    } catch (error) {
      const problem = toApiProblem(error);
      this.failure.set(problemText(this.texts, problem));
      if (problem.code === 'vault-preview-outdated') this.preview.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
