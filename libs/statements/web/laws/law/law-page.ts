import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  EmptyState,
  FbDatePipe,
  FilterChip,
  Icon,
  injectList,
  injectTexts,
  ListToolbar,
  PageHeader,
  ProblemMessage,
  Skeleton,
  StatusChip,
} from '@firebreak/platform/web';
import { WORDINGS, type LawView } from '@firebreak/statements/model';
import { LawSources } from '../law-sources';
import { injectLawWords } from '../law-words';
import { LawCriterionCard } from './law-criterion-card';

/** One law: whom it binds, by when, who approves, every criterion, and how sure all of that is. */
@Component({
  selector: 'fb-law-page',
  imports: [
    EmptyState,
    FbDatePipe,
    FilterChip,
    Icon,
    LawCriterionCard,
    LawSources,
    ListToolbar,
    MatButton,
    PageHeader,
    ProblemMessage,
    RouterLink,
    Skeleton,
    StatusChip,
  ],
  templateUrl: './law-page.html',
  styleUrl: './law-page.scss',
})
export class LawPage {
  protected readonly t = injectTexts();
  protected readonly words = injectLawWords();

  readonly id = input.required<string>();

  protected readonly list = injectList({ filters: ['duty', 'wording'] });
  protected readonly law = httpResource<LawView>(() => `/api/laws/${encodeURIComponent(this.id())}`);
  protected readonly duties = computed(() =>
    ['mandatory', 'recommended'].map((value) => ({ value, label: this.t(`laws.duty.${value}`) })),
  );
  protected readonly wordings = computed(() =>
    WORDINGS.map((value) => ({ value, label: this.t(`laws.wording.${value}`) })),
  );
  private readonly criteria = computed(() => (this.law.hasValue() ? this.law.value().criteria : []));
  protected readonly found = computed(() => {
    const wanted = this.list.search().toLowerCase();
    const duties = this.list.filter('duty');
    const wordings = this.list.filter('wording');
    return this.criteria().filter(
      ({ mandatory, wording, ref, title, requirement }) =>
        (duties.length === 0 || duties.includes(mandatory ? 'mandatory' : 'recommended')) &&
        (wordings.length === 0 || wordings.includes(wording)) &&
        [ref, title, requirement].some((text) => text.toLowerCase().includes(wanted)),
    );
  });
  /** Criteria whose wording is not that of the official source. */
  protected readonly unofficial = computed(
    () => this.criteria().filter(({ wording }) => wording !== 'official').length,
  );
}
