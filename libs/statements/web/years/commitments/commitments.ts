import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { EmptyState, Icon, ProblemMessage, Session, Skeleton, Texts, Toasts } from '@firebreak/platform/web';
import { COMMITMENT_STATES, type CommitmentView, type SaveCommitment } from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';
import { CommitmentCard } from './commitment-card';
import { CommitmentForm, NEW_COMMITMENT } from './commitment-form';

/** `/statements/years/commitments`: everything promised, and what became of it. */
@Component({
  selector: 'fb-commitments',
  imports: [CommitmentCard, CommitmentForm, EmptyState, Icon, MatButton, ProblemMessage, Skeleton],
  template: `
    @if (session.can('statement:write')) {
      @if (adding()) {
        <section class="fb-card" [attr.aria-label]="t('years.commitments.add')">
          <h2>{{ t('years.commitments.add') }}</h2>
          <fb-commitment-form [initial]="blank" [save]="add" (closed)="adding.set(false)" />
        </section>
      } @else {
        <button matButton="filled" type="button" (click)="adding.set(true)">
          <fb-icon name="add" /> {{ t('years.commitments.add') }}
        </button>
      }
    }
    @if (commitments.error(); as error) {
      <fb-problem [error]="error" (retry)="commitments.reload()" />
    } @else if (commitments.hasValue()) {
      @for (group of groups(); track group.state) {
        <section [attr.aria-labelledby]="'state-' + group.state">
          <h2 [id]="'state-' + group.state">
            {{ t('years.state.' + group.state) }} ({{ group.rows.length }})
          </h2>
          <div class="fb-stack">
            @for (commitment of group.rows; track commitment.id) {
              <fb-commitment-card
                class="fb-card"
                [commitment]="commitment"
                (changed)="change($event)"
                (removed)="forget(commitment.id)"
              />
            }
          </div>
        </section>
      } @empty {
        <fb-empty-state
          icon="checklist"
          [heading]="t('years.commitments.emptyHeading')"
          [text]="t('years.commitments.emptyText')"
        />
      }
    } @else {
      <fb-skeleton kind="card" />
    }
  `,
})
export class Commitments {
  protected readonly t = inject(Texts).t;
  protected readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);

  protected readonly commitments = httpResource<readonly CommitmentView[]>(() => '/api/commitments');
  protected readonly adding = signal(false);
  protected readonly blank = NEW_COMMITMENT;
  protected readonly groups = computed(() => {
    const all = this.commitments.hasValue() ? this.commitments.value() : [];
    return COMMITMENT_STATES.map((state) => ({
      state,
      rows: all.filter((commitment) => commitment.state === state),
    })).filter(({ rows }) => rows.length > 0);
  });

  protected readonly add = async (commitment: SaveCommitment): Promise<void> => {
    const added = await firstValueFrom(this.http.post<CommitmentView>('/api/commitments', commitment));
    this.commitments.update((all) => [...(all ?? []), added]);
    this.adding.set(false);
    void this.toasts.say(this.t('years.saved'));
  };

  protected change(changed: CommitmentView): void {
    this.commitments.update((all) => (all ?? []).map((each) => (each.id === changed.id ? changed : each)));
  }

  protected forget(id: string): void {
    this.commitments.update((all) => (all ?? []).filter((each) => each.id !== id));
  }
}
