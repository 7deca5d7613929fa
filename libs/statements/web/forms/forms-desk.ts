import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type {
  FormAnswerView,
  SaveFormAnswer,
  StatementFormsView,
  StatementView,
} from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';

/** The forms of one statement: what the server has of them, and the way to complete them. */
@Injectable()
export class FormsDesk {
  private readonly http = inject(HttpClient);

  readonly id = signal<string | null>(null);
  private readonly url = computed(() => `/api/statements/${this.id()}`);

  readonly statement = httpResource<StatementView>(() => (this.id() ? this.url() : undefined));
  readonly view = httpResource<StatementFormsView>(() => (this.id() ? `${this.url()}/forms` : undefined));

  /** What somebody put into a part, emptied again or not; undefined where nobody ever did. */
  answerTo(criterion: string, part: string): FormAnswerView | undefined {
    return this.view.hasValue()
      ? this.view.value().answers.find((each) => each.criterion === criterion && each.part === part)
      : undefined;
  }

  async save(answer: SaveFormAnswer): Promise<void> {
    this.view.set(await firstValueFrom(this.http.put<StatementFormsView>(`${this.url()}/forms`, answer)));
  }
}
