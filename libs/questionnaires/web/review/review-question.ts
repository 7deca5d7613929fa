import {
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  FbDatePipe,
  Field,
  FieldControl,
  Formats,
  StatusChip,
  injectTexts,
  type Tone,
} from '@firebreak/platform/web';
import {
  FINDING_OF_CONTRADICTION,
  MAX_REVIEW_TEXT,
  addDays,
  languageName,
  type AgreeFinding,
  type AnswerValue,
  type ContradictionView,
  type DecideAnswer,
  type DecideContradiction,
  type ProposedFinding,
  type QuestionnaireView,
  type ReviewView,
  type StepWords,
  type TextOrigin,
} from '@firebreak/questionnaires/model';
import { answerText } from '../answer-text';
import { localDay } from '../local-day';
import { AnswerRow, type EvidenceDecision, type Verification } from '../read/answer-row';
import { ContradictionCard } from './contradiction-card';
import { FindingForm } from './finding-form';
import type { ReviewStep } from './review-steps';

/** A decision on one contradiction. */
export interface ContradictionDecided {
  readonly key: string;
  readonly decision: DecideContradiction;
}

/** What a finding is being written about: the answer, or a contradiction that it is part of. */
interface Writing {
  readonly start: ProposedFinding;
  readonly contradiction: string | null;
}

const TONES: Readonly<Record<ReviewStep['state'], Tone>> = {
  open: 'neutral',
  accepted: 'good',
  'ask-back': 'warning',
  'asked-back': 'info',
  answered: 'warning',
};
/** Days for a finding that the template proposes no time for. */
const USUAL_TIME_IN_DAYS = 60;

/** One answer with what was said before, what it contradicts, what could follow from it, and the reviewer's decisions. */
@Component({
  selector: 'fb-review-question',
  imports: [
    AnswerRow,
    ContradictionCard,
    FbDatePipe,
    Field,
    FieldControl,
    FindingForm,
    MatButton,
    RouterLink,
    StatusChip,
  ],
  templateUrl: './review-question.html',
  styleUrl: './review-question.scss',
})
export class ReviewQuestion {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);
  protected readonly languageName = languageName;
  protected readonly tones = TONES;
  protected readonly maxText = MAX_REVIEW_TEXT;
  private readonly box = viewChild<ElementRef<HTMLTextAreaElement>>('ask');

  readonly view = input.required<QuestionnaireView>();
  readonly review = input.required<ReviewView>();
  readonly step = input.required<ReviewStep>();
  readonly mayReview = input(false);
  readonly mayAgree = input(false);
  readonly busy = input(false);
  readonly accepted = output();
  readonly decided = output<DecideAnswer>();
  readonly contradictionDecided = output<ContradictionDecided>();
  readonly agreed = output<AgreeFinding>();
  readonly dismissed = output<string>();
  readonly documentDecided = output<EvidenceDecision>();
  readonly verified = output<Verification>();

  protected readonly asking = signal(false);
  protected readonly textMissing = signal(false);
  protected readonly writing = signal<Writing | null>(null);
  protected readonly dismissing = signal(false);
  protected readonly reasonMissing = signal(false);

  private readonly code = computed(() => this.step().question.code);
  protected readonly changes = computed(() => {
    const { round, earlier } = this.step();
    const { round: last, earlier: before } = this.review();
    return [
      ...(round && last
        ? [{ ...round, label: 'sinceRound', on: last.submittedAt.slice(0, 10), id: null }]
        : []),
      ...(earlier && before
        ? [{ ...earlier, label: 'sinceEarlier', on: before.answeredOn, id: before.questionnaireId }]
        : []),
    ];
  });

  constructor() {
    // Another question starts with nothing half written.
    effect(() => {
      this.code();
      untracked(() => {
        this.asking.set(false);
        this.closeForm();
      });
    });
  }

  /** Opens the field for what the supplier is to be asked, and goes there. */
  startAsking(): void {
    if (this.step().state === 'asked-back') return;
    this.asking.set(true);
    setTimeout(() => this.box()?.nativeElement.focus());
  }

  closeForm(): void {
    this.writing.set(null);
    this.dismissing.set(false);
    this.reasonMissing.set(false);
    this.textMissing.set(false);
  }

  protected said(value: AnswerValue | null): string {
    const { question } = this.step();
    const text = answerText(question, value, this.formats, this.view().circumstances.sites);
    return text ?? this.t('questionnaires.answer.none');
  }

  protected mark(text: string): void {
    this.textMissing.set(!text.trim());
    if (this.textMissing()) return;
    this.asking.set(false);
    this.decided.emit({ state: 'ask-back', text: text.trim(), version: this.step().review?.version ?? 0 });
  }

  /** In which words the supplier reads what was agreed. */
  protected readAs({ recommended }: StepWords): TextOrigin | 'asWritten' | 'onlyAsWritten' {
    if (!recommended) return 'onlyAsWritten';
    return recommended.same ? recommended.origin : 'asWritten';
  }

  protected undo(): void {
    this.decided.emit({ state: 'open', version: this.step().review?.version ?? 0 });
  }

  protected dismiss(reason: string): void {
    this.reasonMissing.set(!reason.trim());
    if (!this.reasonMissing()) this.dismissed.emit(reason.trim());
  }

  protected writeProposed(start: ProposedFinding): void {
    this.writing.set({ start, contradiction: null });
  }

  protected writeFrom({ key, rule }: ContradictionView): void {
    this.writing.set({
      contradiction: key,
      start: {
        question: this.code(),
        code: FINDING_OF_CONTRADICTION[rule] ?? this.step().proposal?.code ?? null,
        severity: 'minor',
        action: this.step().proposal?.action ?? '',
        dueOn: addDays(localDay(), USUAL_TIME_IN_DAYS),
        risk: this.step().proposal?.risk ?? 0,
      },
    });
  }

  protected descriptionOf({ contradiction }: Writing): string {
    const { question, answer } = this.step();
    const said = `${question.text} ${this.said(answer)}`;
    const rule = this.step().contradictions.find(({ key }) => key === contradiction)?.rule;
    return rule ? `${said}. ${this.t(`questionnaireReview.rule.${rule}`)}` : said;
  }
}
