import { HttpClient } from '@angular/common/http';
import { DOCUMENT, DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import {
  Texts,
  parseSupplierLanguage,
  toApiProblem,
  type ApiProblem,
  type SupplierLanguageId,
} from '@firebreak/platform/web/light';
import type {
  AnswerValue,
  CodeSent,
  EvidenceView,
  PortalDoor,
  PortalView,
  SavedAnswer,
  SubmissionReceipt,
  SubmitAnswers,
} from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';
import { AnswerQueue, type QueueListener } from './answer-queue';
import { AnsweredForm } from './answered-form';
import { loadForm } from './form-parts';
import { KeptAnswers } from './kept-answers';
import { localDay } from '../local-day';

/** Two answers to one question: the one given here, and the one saved in another window since. */
export interface Conflict {
  readonly mine: AnswerValue | null;
  readonly theirs: SavedAnswer;
}

/** One questionnaire as it is being answered: what the page shows, and every change on its way to the server. */
@Injectable()
export class Answering implements QueueListener {
  private readonly http = inject(HttpClient);
  private readonly texts = inject(Texts);
  private readonly window = inject(DOCUMENT).defaultView;
  private url = '';
  private queue: AnswerQueue | null = null;
  private readonly versions = new Map<string, number>();
  protected readonly form = new AnsweredForm();
  /** What the person chose on this page: nothing that arrives later turns it back. */
  private chosen: SupplierLanguageId | null = null;
  /** Counts what was asked for: only the newest answer is shown. */
  private asks = 0;

  readonly view = signal<PortalView | null>(null);
  /** There is something to answer, or will be behind the door: its parts of the page can come meanwhile. */
  readonly expected = signal(false);
  /** Why there is nothing to answer (any more). */
  readonly problem = signal<ApiProblem | null>(null);
  /** The link is right, and this device has to prove itself first. */
  readonly door = signal<PortalDoor | null>(null);
  readonly receipt = signal<SubmissionReceipt | null>(null);
  readonly evidence = signal<readonly EvidenceView[]>([]);
  readonly conflicts = signal<Readonly<Record<string, Conflict>>>({});
  /** Answers that the server refused, by the code of the fault. */
  readonly refusals = signal<Readonly<Record<string, string>>>({});

  readonly saveState = computed(() => (this.view() ? (this.queue?.state() ?? 'idle') : 'idle'));
  readonly savedAt = computed(() => (this.view() ? (this.queue?.savedAt() ?? null) : null));
  readonly response = this.form.response;
  /** Those to answer: of answers that were asked back only what is open again. */
  readonly questions = computed(() => {
    const open = this.view()?.askedBack?.open;
    const all = this.form.questions();
    return open ? all.filter(({ code }) => open.includes(code)) : all;
  });
  readonly progress = computed(() =>
    this.view()?.askedBack ? this.form.progressOver(this.questions()) : this.form.progress(),
  );
  readonly faults = this.form.faults;

  constructor() {
    const online = () => void this.queue?.flush();
    this.window?.addEventListener('online', online);
    inject(DestroyRef).onDestroy(() => {
      this.window?.removeEventListener('online', online);
      this.queue?.stop();
    });
  }

  /** Opens the link. Looking changes nothing on the server. */
  async open(token: string): Promise<void> {
    this.url = `/api/portal/questionnaires/${encodeURIComponent(token)}`;
    this.queue?.stop();
    this.queue = new AnswerQueue(
      this.url,
      this.http,
      new KeptAnswers(token, this.window?.localStorage),
      this,
    );
    this.problem.set(null);
    await this.load(this.texts.chosen() ? this.texts.spoken() : null);
    await this.begin();
  }

  /** Mails a code to the address that the link was sent to. @throws what the server answers */
  sendCode(): Promise<CodeSent> {
    const body = { language: this.texts.spoken() };
    return firstValueFrom(this.http.post<CodeSent>(`${this.url}/codes`, body));
  }

  /** Opens the questionnaire on this device. @throws what the server answers */
  async enter(code: string): Promise<void> {
    await firstValueFrom(this.http.post(`${this.url}/session`, { code }));
    await this.load(this.texts.chosen() ? this.texts.spoken() : null);
    await this.begin();
  }

  /** @returns false while answers could not be sent: they would be left on a device that others use */
  async forgetDevice(): Promise<boolean> {
    if (!(await this.queue?.flush())) return false;
    await firstValueFrom(this.http.delete(`${this.url}/session`));
    await this.load(this.texts.spoken());
    return true;
  }

  /** Turns page and questions over to another language. */
  async speak(language: SupplierLanguageId): Promise<void> {
    this.chosen = language;
    await this.texts.use(language);
    if (this.view()?.started) await this.start();
    else await this.load(language);
  }

  /** The person begins: from now on the buyer sees that it was opened. */
  async start(): Promise<void> {
    const body = { language: this.texts.spoken() };
    await this.receive(firstValueFrom(this.http.post<PortalView>(`${this.url}/start`, body)));
  }

  /** Of the questionnaire's portal in the API. */
  get address(): string {
    return this.url;
  }

  /** What is answered at a place; null where nothing is. */
  value(question: string): AnswerValue | null {
    return this.form.value(question)();
  }

  answer(question: string, value: AnswerValue | null): void {
    this.form.set(question, value);
    if (question in this.refusals()) this.refusals.update((refusals) => without(refusals, question));
    this.queue?.add(question, value, this.versions.get(question) ?? 0);
  }

  /** Gives an answer in the stead of one of this version, whatever the page had before. */
  replace(question: string, value: AnswerValue | null, version: number): void {
    this.versions.set(question, version);
    this.answer(question, value);
  }

  /** Sends what waits. @returns whether nothing is left */
  async flush(): Promise<boolean> {
    return (await this.queue?.flush()) ?? true;
  }

  keepMine(question: string): void {
    const conflict = this.conflicts()[question];
    if (!conflict) return;
    this.takeTheirs(question);
    this.answer(question, conflict.mine);
  }

  takeTheirs(question: string): void {
    const theirs = this.conflicts()[question]?.theirs;
    if (!theirs) return;
    this.versions.set(question, theirs.version);
    this.form.set(question, theirs.value);
    this.conflicts.update((conflicts) => without(conflicts, question));
  }

  /** A document has arrived. */
  attached(document: EvidenceView): void {
    const others = this.evidence().filter(({ id }) => id !== document.id);
    this.hold([...others, document], document.question);
  }

  async detach(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`${this.url}/evidence/${id}`));
    const removed = this.evidence().find((document) => document.id === id);
    const others = this.evidence().filter((document) => document !== removed);
    this.hold(others, removed?.question ?? '');
  }

  /** Sends what still waits, then submits. @returns false while answers could not be sent */
  async submit(by: SubmitAnswers): Promise<boolean> {
    if (!(await this.queue?.flush())) return false;
    this.receipt.set(await firstValueFrom(this.http.post<SubmissionReceipt>(`${this.url}/submit`, by)));
    return true;
  }

  saved({ question, version }: SavedAnswer): void {
    this.versions.set(question, version);
  }

  conflict(question: string, mine: AnswerValue | null, theirs: SavedAnswer): void {
    this.conflicts.update((conflicts) => ({ ...conflicts, [question]: { mine, theirs } }));
  }

  refused(question: string, code: string): void {
    this.refusals.update((refusals) => ({ ...refusals, [question]: code }));
  }

  over(problem: ApiProblem): void {
    this.problem.set(problem);
  }

  locked(problem: ApiProblem): void {
    this.lock(problem);
  }

  /** Goes on in the language of the questions, or of the mail, and sends what waits here. */
  private async begin(): Promise<void> {
    const language = parseSupplierLanguage(this.view()?.template.language ?? this.door()?.language);
    const free = !this.chosen && !(this.door() && this.texts.chosen());
    if (language && language !== this.texts.spoken() && free) await this.texts.use(language);
    if (this.view() && !this.door()) void this.queue?.flush();
  }

  private lock({ details }: ApiProblem): void {
    this.expected.set(true);
    // Details of this problem are the model's PortalDoor.
    this.door.set(details as unknown as PortalDoor);
  }

  /** The documents now, after one of a question came or went. */
  protected hold(evidence: readonly EvidenceView[], question: string): void {
    this.evidence.set(evidence);
    const own = evidence.filter((document) => document.question === question);
    this.form.setDocuments(
      question,
      own.map(({ state }) => state),
    );
  }

  private async load(language: SupplierLanguageId | null): Promise<void> {
    const params: Record<string, string> = language ? { language } : {};
    await this.receive(firstValueFrom(this.http.get<PortalView>(this.url, { params })));
  }

  private async receive(answer: Promise<PortalView>): Promise<void> {
    const ask = ++this.asks;
    try {
      const view = await answer;
      this.expected.set(true);
      const engine = await loadForm(this.texts);
      if (ask !== this.asks) return;
      for (const { question, version } of view.answers) this.versions.set(question, version);
      const stored = view.answers.map(({ question, value }) => [question, value] as const);
      const waiting = [...(this.queue?.waiting() ?? [])].map(
        ([question, { value }]) => [question, value] as const,
      );
      this.form.open(engine, view, Object.fromEntries([...stored, ...waiting]), view.evidence, localDay());
      this.evidence.set(view.evidence);
      this.view.set(view);
      this.problem.set(null);
      this.door.set(null);
    } catch (error) {
      if (ask !== this.asks) return;
      const problem = toApiProblem(error);
      if (problem.code === 'portal-code-needed') this.lock(problem);
      else this.problem.set(problem);
    }
  }
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
