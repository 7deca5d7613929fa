import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { EmptyState, ProblemMessage, Skeleton, Texts } from '@firebreak/platform/web';
import {
  FILL_STATES,
  statementTexts,
  type CriteriaView,
  type CriterionStatus,
  type StatementView,
} from '@firebreak/statements/model';
import { StatementFrame } from '../../views/statement-frame';
import { LawSums } from './law-sums';
import { narrowed, NO_CHOICE, type CriteriaChoice } from './narrowed-criteria';
import { TracedCriterionCard } from './traced-criterion-card';

const STATES: readonly CriterionStatus[] = ['met', 'partly', 'missing', 'by-hand', 'not-applicable'];

/** `/statements/:id/criteria?law=…&state=…&fill=…`: what the laws ask, each thing once, and what answers it. */
@Component({
  selector: 'fb-criteria-page',
  imports: [EmptyState, LawSums, ProblemMessage, Skeleton, StatementFrame, TracedCriterionCard],
  templateUrl: './criteria-page.html',
  styleUrl: './criteria-page.scss',
})
export class CriteriaPage {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly router = inject(Router);
  protected readonly states = STATES;
  protected readonly fills = FILL_STATES;

  /** From the address: do not trust them. */
  readonly id = input.required<string>();
  readonly law = input<string>();
  readonly state = input<string>();
  readonly fill = input<string>();

  protected readonly statement = httpResource<StatementView>(() => `/api/statements/${this.id()}`);
  protected readonly criteria = httpResource<CriteriaView>(() => `/api/statements/${this.id()}/criteria`);
  protected readonly words = computed(() => statementTexts(this.texts.language()));

  protected readonly view = computed(() => (this.criteria.hasValue() ? this.criteria.value() : undefined));
  protected readonly choice = computed<CriteriaChoice>(() => ({
    law: this.view()?.laws.find(({ id }) => id === this.law())?.id ?? '',
    state: STATES.find((each) => each === this.state()) ?? '',
    fill: FILL_STATES.find((each) => each === this.fill()) ?? '',
  }));
  protected readonly groups = computed(() => narrowed(this.view()?.groups ?? [], this.choice()));
  protected readonly shown = computed(() =>
    this.groups().reduce((sum, { criteria }) => sum + criteria.length, 0),
  );
  protected readonly lawNames = computed(
    () => new Map((this.view()?.laws ?? []).map(({ id, name }) => [id, name] as const)),
  );

  protected choose(change: Partial<Record<keyof CriteriaChoice, string>>): void {
    const { law, state, fill } = { ...this.choice(), ...change };
    const queryParams = { law: law || null, state: state || null, fill: fill || null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected showAll(): void {
    this.choose(NO_CHOICE);
  }
}
