import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Formats, injectTexts } from '@firebreak/platform/web/light';
import type { PortalView } from '@firebreak/questionnaires/model';
import { Answering } from './answering';
import { ForgetDevice } from './forget-device';

/** Who asks, why, how long it takes, and until when. */
@Component({
  selector: 'fb-portal-start',
  imports: [ForgetDevice],
  template: `
    <h1>{{ t('questionnairePortal.heading', { buyer: view().buyer, supplier: view().supplier }) }}</h1>
    @if (message(); as message) {
      <blockquote>
        <p>{{ message }}</p>
        <footer>{{ view().buyer }}</footer>
      </blockquote>
    }
    @if (view().part; as part) {
      <p>
        {{ t('answerForm.part.intro', { from: from(), buyer: view().buyer }) }}
      </p>
      <ul>
        @for (section of view().template.sections; track section.code) {
          <li>{{ section.title }}</li>
        }
      </ul>
      @if (part.note) {
        <blockquote>
          <p>{{ part.note }}</p>
        </blockquote>
      }
    }
    @if (view().askedBack; as asked) {
      @if (asked.note) {
        <blockquote>
          <p>{{ asked.note }}</p>
          <footer>{{ view().buyer }}</footer>
        </blockquote>
      }
      <p>
        {{
          t('answerForm.askedBack.lead', {
            buyer: view().buyer,
            count: asked.questions.length,
            day: formats.date(view().dueOn),
          })
        }}
      </p>
      <p>{{ t('answerForm.askedBack.rest') }}</p>
    } @else {
      <p>{{ t('answerForm.start.why') }}</p>
      <ul>
        <li>{{ t('answerForm.start.due', { day: formats.date(view().dueOn) }) }}</li>
        <li>{{ t('answerForm.start.time', { minutes: minutes() }) }}</li>
        <li>{{ t('answerForm.start.saving') }}</li>
        <li>{{ t('answerForm.start.documents') }}</li>
        <li>{{ t('answerForm.start.honest') }}</li>
      </ul>
    }
    <button type="button" class="main" [disabled]="starting()" (click)="starting.set(true); begin.emit()">
      {{ t(label()) }}
    </button>
    @if (!view().part) {
      <button type="button" class="second" (click)="colleagues.emit()">
        {{ t('answerForm.colleagues.open') }}
      </button>
      <p>
        <button type="button" class="fb-link" (click)="takeAlong.emit()">
          {{ t('answerForm.file.heading') }}
        </button>
      </p>
    }
    <p class="fb-quiet">
      {{
        t(view().part ? 'answerForm.part.privacy' : 'answerForm.start.privacy', {
          from: from(),
          buyer: view().buyer,
          day: formats.date(view().openUntil),
        })
      }}
    </p>
    <fb-forget-device />
  `,
  styles: `
    @use 'portal/portal-styles' as portal;

    blockquote {
      margin: 0 0 16px;
      padding: 12px 16px;
      border-inline-start: 4px solid var(--fb-line-strong);
      background: var(--fb-surface-raised);
      white-space: pre-line;
    }
    blockquote p {
      margin: 0;
    }
    blockquote footer {
      margin-block-start: 8px;
      color: var(--fb-ink-quiet);
      font-size: 14px;
    }
    ul {
      display: grid;
      gap: 8px;
      padding-inline-start: 20px;
    }
    .main {
      @include portal.main-button;

      margin-block: 8px 16px;
      margin-inline-end: 12px;
    }
    .second {
      @include portal.button;

      margin-block-end: 16px;
    }
    .fb-link {
      min-block-size: 44px;
    }
    .fb-quiet {
      font-size: 14px;
    }
  `,
})
export class PortalStart {
  protected readonly t = injectTexts();
  protected readonly formats = inject(Formats);
  private readonly answering = inject(Answering);

  readonly view = input.required<PortalView>();
  readonly begin = output();
  readonly takeAlong = output();
  /** The respondent wants to give a part away. */
  readonly colleagues = output();

  /** What came with the first mail says nothing about questions that were asked back. */
  protected readonly message = computed(() => (this.view().askedBack ? null : this.view().message));
  /** Who gave the part away. */
  protected readonly from = computed(() => this.view().part?.from ?? this.view().supplier);
  protected readonly starting = signal(false);
  protected readonly begun = computed(() => (this.answering.progress()?.answered ?? 0) > 0);
  protected readonly label = computed(() => {
    if (this.view().askedBack) return 'answerForm.askedBack.begin';
    return this.begun() ? 'answerForm.start.resume' : 'answerForm.start.begin';
  });
  protected readonly minutes = computed(() => this.answering.progress()?.minutesLeft ?? 0);
}
