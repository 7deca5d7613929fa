import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  FbNumberPipe,
  Field,
  FieldControl,
  Formats,
  Icon,
  StatusChip,
  injectTexts,
  type Tone,
} from '@firebreak/platform/web';
import {
  keyOf,
  partsOfKey,
  type Backing,
  type EvidenceState,
  type PlacedQuestion,
  type QuestionnaireView,
  type ScanState,
} from '@firebreak/questionnaires/model';
import { answerText } from '../answer-text';
import { AnswerComments } from '../comments/answer-comments';
import { FromVault } from '../vault/from-vault';
import { ReceivedFills } from '../vault/received-fills';

/** What the reviewer decided about a document. */
export interface EvidenceDecision {
  readonly id: string;
  readonly state: EvidenceState;
  readonly reason?: string;
}

/** An audit confirmed the answer (`source` says which), or no longer (null). */
export interface Verification {
  readonly question: string;
  readonly source: string | null;
}

const BACKING_TONES: Readonly<Record<Backing, Tone>> = {
  none: 'neutral',
  declared: 'neutral',
  evidence: 'info',
  audit: 'good',
};
const EVIDENCE_TONES: Readonly<Record<EvidenceState, Tone>> = {
  offered: 'warning',
  accepted: 'good',
  refused: 'danger',
};

const SCAN_TONES: Readonly<Record<ScanState, Tone>> = {
  'not-scanned': 'neutral',
  waiting: 'warning',
  clean: 'good',
  refused: 'danger',
};

/** One answer with what stands behind it, and the reviewer's decisions. */
@Component({
  selector: 'fb-answer-row',
  imports: [AnswerComments, FbNumberPipe, Field, FieldControl, FromVault, Icon, MatButton, StatusChip],
  templateUrl: './answer-row.html',
  styleUrl: './answer-row.scss',
})
export class AnswerRow {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);
  protected readonly backingTones = BACKING_TONES;
  protected readonly evidenceTones = EVIDENCE_TONES;
  protected readonly scanTones = SCAN_TONES;
  protected readonly fills = inject(ReceivedFills, { optional: true });

  readonly view = input.required<QuestionnaireView>();
  readonly question = input.required<PlacedQuestion>();
  readonly canReview = input(false);
  readonly busy = input(false);
  readonly decided = output<EvidenceDecision>();
  readonly verified = output<Verification>();

  /** Document whose refusal is being written; the question itself while a verification is. */
  protected readonly writing = signal<string | null>(null);

  protected readonly code = computed(() => partsOfKey(this.question().code).question);
  protected readonly answer = computed(() => {
    const given = this.view().answers.find(({ question }) => question === this.question().code);
    return answerText(this.question(), given?.value, this.formats, this.view().circumstances.sites);
  });
  protected readonly documents = computed(() =>
    this.view().evidence.filter(({ question }) => question === this.question().code),
  );
  protected readonly score = computed(() =>
    this.view().score?.questions.find(
      ({ question, site }) => keyOf(question, site ?? null) === this.question().code,
    ),
  );
  protected readonly source = computed(
    () => this.view().verified.find(({ question }) => question === this.question().code)?.source,
  );
  protected readonly canVerify = computed(
    () => this.canReview() && !!this.score() && this.score()?.backing !== 'none',
  );
  protected readonly isSevere = computed(() => !!this.view().score?.severe.includes(this.code()));
  protected readonly tone = computed<Tone>(() => {
    const risk = this.score()?.risk ?? 0;
    return risk >= 60 ? 'danger' : risk >= 35 ? 'warning' : 'good';
  });
  protected readonly riskWord = computed(() => {
    const risk = this.score()?.risk ?? 0;
    return this.t(`questionnaires.answer.${risk >= 60 ? 'adverse' : risk >= 35 ? 'doubtful' : 'sound'}`);
  });

  protected fileOf(id: string): string {
    return `/api/questionnaires/${this.view().id}/evidence/${id}/file`;
  }

  protected refuse(id: string, reason: string): void {
    this.writing.set(null);
    this.decided.emit({ id, state: 'refused', reason });
  }

  protected confirmAudit(source: string): void {
    this.writing.set(null);
    this.verified.emit({ question: this.question().code, source });
  }
}
