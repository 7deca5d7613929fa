import { computed, signal, type Signal, type WritableSignal } from '@angular/core';
import type {
  AnswerFault,
  AnswerValue,
  Change,
  EvidenceState,
  EvidenceView,
  FormState,
  PlacedQuestion,
  PortalView,
  Progress,
  Response,
} from '@firebreak/questionnaires/model';
import { isGiven } from '@firebreak/questionnaires/model/light';
import type { FormEngine } from './form-parts';

export type Values = Readonly<Record<string, AnswerValue | null>>;

const NOTHING: Response = { answers: {}, evidence: [] };

/**
 * The form that the engine holds, as signals: each place has its own, and what is shared is set only when an answer moved
 * it. So typing wakes the field itself and what hangs on its answer, however long the questionnaire is.
 */
export class AnsweredForm {
  private engine: FormEngine | null = null;
  private form: FormState | null = null;
  private readonly fields = new Map<string, WritableSignal<AnswerValue | null>>();
  /** Counts edits, for what is looked at on few pages and made anew when asked for. */
  private readonly edits = signal(0);

  readonly questions = signal<readonly PlacedQuestion[]>([]);
  readonly progress = signal<Progress | null>(null);
  readonly faults: Signal<readonly AnswerFault[]> = computed(() => {
    this.edits();
    return this.form?.faults() ?? [];
  });
  readonly response: Signal<Response> = computed(() => {
    this.edits();
    return this.form?.kept() ?? NOTHING;
  });

  /** Begins anew with everything that was given so far. */
  open(
    engine: FormEngine,
    view: PortalView,
    values: Values,
    evidence: readonly EvidenceView[],
    today: string,
  ): void {
    this.engine = engine;
    const given = Object.entries(values).flatMap(([key, value]) =>
      isGiven(value) ? [[key, value] as const] : [],
    );
    this.form = new engine.FormState(view.template, {
      circumstances: view.circumstances,
      asOf: today,
      response: { answers: Object.fromEntries(given), evidence },
    });
    const known = new Map(Object.entries(values));
    for (const [key, field] of this.fields) field.set(known.get(key) ?? null);
    for (const [key, value] of known) this.value(key).set(value);
    this.questions.set([]); // in another language every question is another one
    this.show();
    this.progress.set(this.form.progress());
    this.edits.update((count) => count + 1);
  }

  /** What is on screen at a place, whether it has reached the server or not. */
  value(key: string): WritableSignal<AnswerValue | null> {
    const known = this.fields.get(key);
    if (known) return known;
    const field = signal(this.form?.valueAt(key) ?? null);
    this.fields.set(key, field);
    return field;
  }

  /** @returns what the answer moved */
  set(key: string, value: AnswerValue | null): Change | null {
    this.value(key).set(value);
    return this.moved(this.form?.set(key, value) ?? null);
  }

  setDocuments(key: string, documents: readonly EvidenceState[]): Change | null {
    return this.moved(this.form?.setDocuments(key, documents) ?? null);
  }

  /** How far these questions are, as if there were no others. */
  progressOver(questions: readonly PlacedQuestion[]): Progress | null {
    const { engine } = this;
    if (!engine) return null;
    const response = this.response();
    return engine.progressOfQuestions(questions, (question) => engine.isAnswered(question, response));
  }

  private moved(change: Change | null): Change | null {
    if (!change || !this.form) return null;
    if (change.shown.length + change.hidden.length > 0) this.show();
    if (change.sections.length > 0) this.progress.set(this.form.progress());
    this.edits.update((count) => count + 1);
    return change;
  }

  private show(): void {
    const { engine, form } = this;
    if (!engine || !form) return;
    const before = new Map(this.questions().map((question) => [question.code, question]));
    this.questions.set(
      form.asked().map((place) => {
        const known = before.get(place.key);
        return known?.text === place.question.text ? known : engine.placedQuestion(place);
      }),
    );
  }
}
