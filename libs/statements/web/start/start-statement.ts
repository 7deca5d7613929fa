import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { apply, form, FormField, required, submit, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  ErrorSummary,
  FbDatePipe,
  Field,
  FieldControl,
  PageHeader,
  Session,
  Texts,
  toApiProblem,
  Toasts,
  Wizard,
  serverErrors,
} from '@firebreak/platform/web';
import { isPeriod, type StatementFrameworkSummary, type StatementView } from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';
import { STATEMENT_LANGUAGE_CHOICES, statementLanguageOf } from '../statement-languages';
import { OrganisationFields, organisationRules } from '../workspace/organisation-fields';
import { FrameworkChoice } from './framework-choice';
import { emptyStart, parseStart, toStart, type StartDraft } from './start-draft';

const STEPS = ['framework', 'period', 'organisation', 'review'] as const;
type Step = (typeof STEPS)[number];

const STORED_AS = 'firebreak.statement-start';

/** Starts a statement in four steps; the result is its workspace, with every section drafted. */
@Component({
  selector: 'fb-start-statement',
  imports: [
    ErrorSummary,
    FbDatePipe,
    Field,
    FieldControl,
    FormField,
    FrameworkChoice,
    MatButton,
    OrganisationFields,
    PageHeader,
    RouterLink,
    Wizard,
  ],
  templateUrl: './start-statement.html',
  styleUrl: './start-statement.scss',
})
export class StartStatementPage {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly languages = STATEMENT_LANGUAGE_CHOICES;
  protected readonly languageOf = statementLanguageOf;

  protected readonly laws = httpResource<StatementFrameworkSummary[]>(() => '/api/statement-frameworks');
  protected readonly draft = signal<StartDraft>(
    parseStart(sessionStorage.getItem(STORED_AS)) ??
      emptyStart(new Date().toISOString().slice(0, 10), this.texts.language()),
  );
  protected readonly form = form(this.draft, (start) => {
    required(start.from);
    required(start.to);
    validate(start.to, ({ value, valueOf }) =>
      isPeriod({ from: valueOf(start.from), to: value() })
        ? null
        : { kind: 'period', message: this.t('statements.start.periodFault') },
    );
    apply(start.organisation, organisationRules);
  });
  protected readonly step = signal<Step>('framework');
  protected readonly tried = linkedSignal({ source: this.step, computation: () => false });
  protected readonly problem = signal<unknown>(null);
  /** The statement that is there already for this law, period and language. */
  protected readonly existing = computed(() => {
    const { code, details } = toApiProblem(this.problem());
    const id = details['statementId'];
    return code === 'statement-exists' && typeof id === 'string' ? id : null;
  });
  protected readonly steps = computed(() =>
    STEPS.map((key) => ({ key, label: this.t(`statements.start.step.${key}`) })),
  );
  protected readonly chosen = computed(() =>
    this.laws.hasValue() ? this.laws.value().filter(({ id }) => this.draft().frameworkIds.includes(id)) : [],
  );
  /** Forms and files alone make no statement. */
  protected readonly makesStatement = computed(() => this.chosen().some((each) => each.asksForStatement));

  /** From the address, separated by commas: where a page of laws leads here. */
  readonly frameworks = input<string>();

  constructor() {
    effect(() => {
      const frameworkIds = this.frameworks()
        ?.split(',')
        .filter((id) => id !== '');
      if (frameworkIds?.length) this.draft.update((draft) => ({ ...draft, frameworkIds }));
    });
    effect(() => {
      const company = this.session.view()?.company?.name;
      if (company && untracked(() => this.draft().organisation.name) === '')
        this.form.organisation.name().value.set(company);
    });
    effect(() => sessionStorage.setItem(STORED_AS, JSON.stringify(this.draft())));
  }

  protected choose(frameworkIds: readonly string[]): void {
    this.draft.update((draft) => ({ ...draft, frameworkIds }));
  }

  protected goTo(key: string): void {
    const step = STEPS.find((known) => known === key);
    if (step) this.step.set(step);
  }

  protected goOn(): void {
    this.tried.set(true);
    if (this.step() === 'period') {
      this.form.from().markAsTouched();
      this.form.to().markAsTouched();
      if (this.form.from().invalid() || this.form.to().invalid()) return;
    }
    if (this.step() === 'organisation') {
      this.form.organisation().markAsTouched();
      if (this.form.organisation().invalid()) return;
    }
    this.step.set(STEPS[STEPS.indexOf(this.step()) + 1] ?? 'review');
  }

  protected goBack(): void {
    this.step.set(STEPS[STEPS.indexOf(this.step()) - 1] ?? 'framework');
  }

  protected async start(): Promise<void> {
    this.problem.set(null);
    await submit(this.form, async (form) => {
      try {
        const started = await firstValueFrom(
          this.http.post<StatementView>('/api/statements', toStart(this.draft())),
        );
        sessionStorage.removeItem(STORED_AS);
        await this.router.navigate(['/statements', started.id]);
        void this.toasts.say(this.t('statements.start.done', { count: started.sections.length }));
        return null;
      } catch (error) {
        this.problem.set(error);
        return serverErrors(form, error);
      }
    });
  }
}
