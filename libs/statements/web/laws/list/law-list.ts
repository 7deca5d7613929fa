import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  EmptyState,
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
import { FORCES, type LawList } from '@firebreak/statements/model';
import { LawSources } from '../law-sources';
import { injectLawWords } from '../law-words';

/** Every law and guideline that the product knows, with how sure its wording is. */
@Component({
  selector: 'fb-law-list',
  imports: [
    EmptyState,
    FilterChip,
    Icon,
    LawSources,
    ListToolbar,
    MatButton,
    PageHeader,
    ProblemMessage,
    RouterLink,
    Skeleton,
    StatusChip,
  ],
  templateUrl: './law-list.html',
  styleUrl: './law-list.scss',
})
export class LawListPage {
  protected readonly t = injectTexts();
  protected readonly words = injectLawWords();

  protected readonly list = injectList({ filters: ['force'] });
  protected readonly answer = httpResource<LawList>(() => '/api/laws');
  protected readonly forces = computed(() =>
    FORCES.map((value) => ({ value, label: this.t(`laws.force.${value}`) })),
  );
  protected readonly found = computed(() => {
    const wanted = this.list.search().toLowerCase();
    const forces = this.list.filter('force');
    return (this.answer.hasValue() ? this.answer.value().laws : []).filter(
      ({ force, name, legalBasis, jurisdiction }) =>
        (forces.length === 0 || forces.includes(force)) &&
        [name, legalBasis, this.words.jurisdiction(jurisdiction)].some((text) =>
          text.toLowerCase().includes(wanted),
        ),
    );
  });
}
