import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  ExportMenu,
  FbDateTimePipe,
  Icon,
  PageHeader,
  ProblemMessage,
  Session,
  Skeleton,
  StatusChip,
  Texts,
  Toasts,
} from '@firebreak/platform/web';
import {
  effectiveFacts,
  APPLICABILITIES,
  whichLawsApply,
  type FactKey,
  type LawFacts,
  type LawFactsView,
  type LawList,
  type LawThreshold,
} from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';
import { LawSources } from '../law-sources';
import { injectLawWords } from '../law-words';
import { FactsForm } from './facts-form';
import { VerdictCard } from './verdict-card';

/** Which laws apply to the company, by facts that are typed here and by what its records know. Not legal advice. */
@Component({
  selector: 'fb-which-apply',
  imports: [
    ExportMenu,
    FactsForm,
    FbDateTimePipe,
    Icon,
    LawSources,
    MatButton,
    PageHeader,
    ProblemMessage,
    RouterLink,
    Skeleton,
    StatusChip,
    VerdictCard,
  ],
  templateUrl: './which-apply.html',
  styleUrl: './which-apply.scss',
})
export class WhichApply {
  protected readonly t = inject(Texts).t;
  protected readonly words = injectLawWords();
  protected readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);

  protected readonly view = httpResource<LawFactsView>(() => '/api/law-facts');
  protected readonly thresholds = httpResource<readonly LawThreshold[]>(() => '/api/law-thresholds');
  protected readonly laws = httpResource<LawList>(() => '/api/laws');
  protected readonly failed = computed(
    () => this.view.error() ?? this.thresholds.error() ?? this.laws.error(),
  );
  protected readonly ready = computed(
    () => this.view.hasValue() && this.thresholds.hasValue() && this.laws.hasValue(),
  );

  /** What stands in the form; as kept until somebody types. */
  protected readonly draft = linkedSignal(() => (this.view.hasValue() ? this.view.value().typed : null));
  protected readonly unsaved = computed(
    () => this.view.hasValue() && JSON.stringify(this.draft()) !== JSON.stringify(this.view.value().typed),
  );
  protected readonly saving = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected readonly facts = computed(() => {
    const draft = this.draft();
    return draft && this.view.hasValue() ? effectiveFacts(draft, this.view.value().known) : null;
  });
  private readonly verdicts = computed(() => {
    const facts = this.facts();
    if (!facts || !this.thresholds.hasValue()) return [];
    return whichLawsApply(this.thresholds.value(), facts, new Date().toISOString().slice(0, 10));
  });
  protected readonly lawNames = computed(() =>
    Object.fromEntries(
      (this.laws.hasValue() ? this.laws.value().laws : []).map(({ id, name }) => [id, name]),
    ),
  );
  /** Verdicts with their law, those that apply first. */
  protected readonly groups = computed(() => {
    const laws = this.laws.hasValue() ? this.laws.value().laws : [];
    const thresholds = this.thresholds.hasValue() ? this.thresholds.value() : [];
    const rows = this.verdicts().flatMap((verdict) => {
      const law = laws.find(({ id }) => id === verdict.framework);
      const threshold = thresholds.find(({ id }) => id === verdict.framework);
      return law && threshold ? [{ verdict, law, threshold }] : [];
    });
    return APPLICABILITIES.map((name) => ({
      name,
      rows: rows.filter(({ verdict }) => verdict.verdict === name),
    }));
  });
  /** How many laws wait for each fact. */
  protected readonly waiting = computed(() => {
    const counts = new Map<FactKey, number>();
    for (const key of this.verdicts().flatMap(({ missing }) => missing))
      counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  });
  /** What a statement can be started for: laws that apply, or likely do, and ask for one. */
  protected readonly toWrite = computed(() =>
    this.groups()
      .filter(({ name }) => name === 'applies' || name === 'likely')
      .flatMap(({ rows }) => rows)
      .filter(({ law }) => law.writable)
      .map(({ law }) => law.id)
      .join(','),
  );

  protected set(facts: LawFacts): void {
    this.draft.set(facts);
  }

  protected reload(): void {
    this.view.reload();
    this.thresholds.reload();
    this.laws.reload();
  }

  protected print(): void {
    print();
  }

  protected discard(): void {
    if (this.view.hasValue()) this.draft.set(this.view.value().typed);
    this.problem.set(null);
  }

  protected async save(): Promise<void> {
    const facts = this.draft();
    if (!facts || !this.view.hasValue() || this.saving()) return;
    this.saving.set(true);
    this.problem.set(null);
    try {
      const { version } = this.view.value();
      this.view.set(await firstValueFrom(this.http.put<LawFactsView>('/api/law-facts', { facts, version })));
      void this.toasts.say(this.t('laws.saved'));
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.saving.set(false);
    }
  }
}
