import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type {
  ProposeWording,
  SectionKind,
  StatementSectionView,
  StatementSuggestions,
  SuggestionTaken,
} from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';

/** The suggestions of a statement, and the ways to add and decide them. */
@Injectable()
export class WordingDesk {
  private readonly http = inject(HttpClient);

  readonly statementId = signal<string | null>(null);
  private readonly url = computed(() => `/api/statements/${this.statementId()}`);

  readonly suggestions = httpResource<StatementSuggestions>(() =>
    this.statementId() ? `${this.url()}/suggestions` : undefined,
  );
  readonly open = computed(() => (this.suggestions.hasValue() ? this.suggestions.value().open : []));
  readonly decided = computed(() => (this.suggestions.hasValue() ? this.suggestions.value().decided : []));

  async propose(section: SectionKind, wording: ProposeWording): Promise<void> {
    const url = `${this.url()}/sections/${section}/suggestions`;
    this.suggestions.set(await firstValueFrom(this.http.post<StatementSuggestions>(url, wording)));
  }

  /** @returns the section as it is now */
  async take(id: string, onto: string): Promise<StatementSectionView> {
    const answer = this.http.post<SuggestionTaken>(`${this.url()}/suggestions/${id}/taken`, { onto });
    const { section, suggestions } = await firstValueFrom(answer);
    this.suggestions.set(suggestions);
    return section;
  }

  refuse(id: string, reason: string): Promise<void> {
    return this.step(id, 'refused', { reason });
  }

  withdraw(id: string): Promise<void> {
    return this.step(id, 'withdrawn', {});
  }

  private async step(id: string, name: string, body: object): Promise<void> {
    const answer = this.http.post<StatementSuggestions>(`${this.url()}/suggestions/${id}/${name}`, body);
    this.suggestions.set(await firstValueFrom(answer));
  }
}
