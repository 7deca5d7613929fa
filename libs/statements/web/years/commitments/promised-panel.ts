import { httpResource } from '@angular/common/http';
import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ProblemMessage, Skeleton, Texts } from '@firebreak/platform/web';
import type { CommitmentView } from '@firebreak/statements/model';
import { yearsTexts } from '../years-texts';
import { CommitmentCard } from './commitment-card';

/** In the workspace of a statement: what earlier ones promised, to be reported on in this one. */
@Component({
  selector: 'fb-promised-panel',
  imports: [CommitmentCard, ProblemMessage, RouterLink, Skeleton],
  template: `
    @if (ready()) {
      <h2>{{ t('years.promised.title') }}</h2>
      <p class="fb-quiet">{{ t('years.promised.lead') }}</p>
      @if (promised.error(); as error) {
        <fb-problem [error]="error" (retry)="promised.reload()" />
      } @else if (promised.hasValue()) {
        <div class="fb-stack">
          @for (commitment of promised.value(); track commitment.id) {
            <fb-commitment-card
              class="fb-card"
              [commitment]="commitment"
              (changed)="promised.reload()"
              (removed)="promised.reload()"
            />
          } @empty {
            <p>{{ t('years.promised.none') }}</p>
          }
        </div>
        <p>
          <a class="fb-link" routerLink="/statements/years/commitments">{{ t('years.promised.all') }}</a>
        </p>
      } @else {
        <fb-skeleton kind="card" />
      }
    }
  `,
})
export class PromisedPanel {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  readonly statementId = input.required<string>();
  protected readonly promised = httpResource<readonly CommitmentView[]>(
    () => `/api/statements/${this.statementId()}/promised`,
  );
  /** Its texts are not those of the workspace. */
  protected readonly ready = signal(false);

  constructor() {
    void this.texts.add('years', yearsTexts).then(() => this.ready.set(true));
  }
}
