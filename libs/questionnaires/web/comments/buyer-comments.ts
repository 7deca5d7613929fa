import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { unansweredPlaces, type QuestionComments, type WriteComment } from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';

/** Comments on the questionnaire that a page shows: fetched once for all of its answers. */
@Injectable()
export class BuyerComments {
  private readonly http = inject(HttpClient);
  private readonly id = signal<string | null>(null);
  private readonly resource = httpResource<QuestionComments>(() => {
    const id = this.id();
    return id === null ? undefined : url(id);
  });

  /** Places at which the supplier had the last word; null until the comments have come. */
  readonly unanswered = computed(() =>
    this.resource.hasValue() ? unansweredPlaces(this.resource.value().items).length : null,
  );

  show(id: string): void {
    this.id.set(id);
  }

  /** Those at one place, the oldest first; none until they have come. */
  at(question: string): QuestionComments['items'] {
    const items = this.resource.hasValue() ? this.resource.value().items : [];
    return items.filter((comment) => comment.question === question);
  }

  /** @throws what the server answers */
  async write(id: string, written: WriteComment): Promise<void> {
    this.resource.set(await firstValueFrom(this.http.post<QuestionComments>(url(id), written)));
  }
}

function url(id: string): string {
  return `/api/questionnaires/${id}/comments`;
}
