import {
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  FINDING_TAXONOMY,
  type EvidenceFile,
  type FindingMove,
  type FindingView,
} from '@firebreak/audits/model';
import { FbDatePipe, FbDateTimePipe, Icon, StatusChip, Texts } from '@firebreak/platform/web';
import { FindingStateChip } from './finding-state-chip';
import { injectFindingTitle } from './finding-title';
import { MoveForm } from './move-form';
import { SeverityChip } from './severity-chip';

/** A finding: what was seen, what is done about it, what happened so far, and what can be done next. */
@Component({
  selector: 'fb-finding-card',
  imports: [
    FbDatePipe,
    FbDateTimePipe,
    FindingStateChip,
    Icon,
    MatButton,
    MoveForm,
    SeverityChip,
    StatusChip,
  ],
  templateUrl: './finding-card.html',
  styleUrl: './finding-card.scss',
})
export class FindingCard {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly titleOf = injectFindingTitle();

  readonly finding = input.required<FindingView>();
  readonly canWrite = input(false);
  readonly startOpen = input(false);
  /** The address names this finding: it comes into view. */
  readonly inFocus = input(false);
  readonly moved = output<FindingView>();

  protected readonly open = linkedSignal(() => this.startOpen());
  protected readonly moving = signal<FindingMove | null>(null);
  protected readonly indicators = computed(() =>
    this.finding().iloIndicators.map(
      (id) =>
        FINDING_TAXONOMY.indicators.find((known) => known.id === id) ?? { id, label: id, description: '' },
    ),
  );
  protected readonly evidenceWanted = computed(
    () => this.texts.find(`audits.evidence.${this.finding().code}`) ?? this.t('audits.evidence.usual'),
  );
  /** The usual next step is filled, the others are outlined. */
  protected readonly mainMove = computed(() =>
    this.finding().moves.find((move) => move !== 'reopen' && move !== 'dispute'),
  );

  constructor() {
    const element: HTMLElement = inject(ElementRef).nativeElement;
    afterNextRender(() => {
      if (this.inFocus()) element.scrollIntoView({ block: 'start' });
    });
  }

  protected finish(changed: FindingView): void {
    this.moving.set(null);
    this.moved.emit(changed);
  }

  protected urlOf(file: EvidenceFile): string {
    return `/api/findings/${this.finding().id}/evidence/${file.id}`;
  }
}
