import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { form, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { AuditView } from '@firebreak/audits/model';
import { ErrorSummary, PageHeader, Texts, Wizard, serverErrors } from '@firebreak/platform/web';
import type { SupplierView } from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';
import { AuditFactsStep } from './audit-facts-step';
import { emptyDraft, parseDraft, toRecordAudit, withFoundOn, type AuditDraft } from './audit-draft';
import { auditDraftRules } from './audit-draft-rules';
import { AuditFindingsStep } from './audit-findings-step';
import { AuditReviewStep } from './audit-review-step';

const STEPS = ['facts', 'findings', 'review', 'done'] as const;
type Step = (typeof STEPS)[number];

const STORED_AS = 'firebreak.audit-draft';

/** Records an audit in four steps; what was typed survives a reload until it is recorded. */
@Component({
  selector: 'fb-record-audit',
  imports: [
    AuditFactsStep,
    AuditFindingsStep,
    AuditReviewStep,
    ErrorSummary,
    MatButton,
    PageHeader,
    RouterLink,
    Wizard,
  ],
  templateUrl: './record-audit.html',
})
export class RecordAuditPage {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);

  /** Id of the supplier to begin with, from the address. */
  readonly supplier = input<string>();

  protected readonly today = new Date().toISOString().slice(0, 10);
  protected readonly draft = signal<AuditDraft>(
    parseDraft(sessionStorage.getItem(STORED_AS)) ?? emptyDraft(this.today),
  );
  protected readonly form = form(this.draft, auditDraftRules(this.texts, this.today));
  protected readonly step = signal<Step>('facts');
  protected readonly tried = linkedSignal({ source: this.step, computation: () => false });
  protected readonly problem = signal<unknown>(null);
  protected readonly recorded = signal<AuditView | null>(null);
  /** The day from which the findings' deadlines were counted. */
  private deadlinesFrom = this.draft().facts.auditedOn;

  protected readonly steps = computed(() =>
    STEPS.map((key) => ({ key, label: this.t(`audits.wizard.step.${key}`) })),
  );

  private readonly given = httpResource<SupplierView>(() =>
    this.supplier() ? `/api/suppliers/${this.supplier()}` : undefined,
  );

  constructor() {
    effect(() => {
      const supplier = this.given.hasValue() ? this.given.value() : undefined;
      if (supplier?.mergedIntoId) this.leadTo(supplier.mergedIntoId);
      else if (supplier) untracked(() => this.begin(supplier));
    });
    effect(() => {
      if (this.step() !== 'done') sessionStorage.setItem(STORED_AS, JSON.stringify(this.draft()));
    });
  }

  protected goTo(key: string): void {
    const step = STEPS.find((known) => known === key);
    if (step) this.step.set(step);
  }

  protected goOn(): void {
    this.tried.set(true);
    const part = this.step() === 'facts' ? this.form.facts : this.form.findings;
    part().markAsTouched();
    if (part().invalid()) return;
    if (this.step() === 'facts') this.followDay();
    this.step.set(this.step() === 'facts' ? 'findings' : 'review');
  }

  protected async record(): Promise<void> {
    this.problem.set(null);
    await submit(this.form, async (form) => {
      try {
        this.recorded.set(
          await firstValueFrom(this.http.post<AuditView>('/api/audits', toRecordAudit(this.draft()))),
        );
        this.step.set('done');
        sessionStorage.removeItem(STORED_AS);
        return null;
      } catch (error) {
        this.problem.set(error);
        return [...serverErrors(form, error), ...serverErrors(form.facts, error)];
      }
    });
  }

  protected again(): void {
    this.draft.set(emptyDraft(this.today));
    this.form().reset();
    this.recorded.set(null);
    this.step.set('facts');
  }

  /** An address that names a record merged into another one leads on to the one that was kept. */
  private leadTo(supplier: string): void {
    void this.router.navigate([], {
      queryParams: { supplier },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  /** An address that names another supplier than the stored draft begins anew. */
  private begin({ id, name }: SupplierView): void {
    if (this.draft().facts.supplierId === id) return;
    const fresh = emptyDraft(this.today);
    this.draft.set({ ...fresh, facts: { ...fresh.facts, supplierId: id, supplierName: name } });
  }

  private followDay(): void {
    const { auditedOn } = this.draft().facts;
    const before = this.deadlinesFrom;
    this.deadlinesFrom = auditedOn;
    this.draft.update((draft) => ({
      ...draft,
      findings: draft.findings.map((finding) => withFoundOn(finding, before, auditedOn)),
    }));
  }
}
