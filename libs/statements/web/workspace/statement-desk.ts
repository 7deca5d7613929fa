import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type {
  ChangedFiguresView,
  EditSection,
  EditStatement,
  ExportStarted,
  SectionKind,
  Decide,
  DecidedCheck,
  StatementSectionView,
  StatementVersionView,
  StatementView,
} from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';

/** One statement on the desk: what the server has of it, and the ways to change it. */
@Injectable()
export class StatementDesk {
  private readonly http = inject(HttpClient);

  readonly id = signal<string | null>(null);
  private readonly url = computed(() => `/api/statements/${this.id()}`);

  readonly statement = httpResource<StatementView>(() => (this.id() ? this.url() : undefined));
  readonly check = httpResource<DecidedCheck>(() => (this.id() ? `${this.url()}/check` : undefined));
  /** Asked for once, not with every save: it reads all the records. */
  readonly changes = httpResource<ChangedFiguresView>(() =>
    this.id() ? `${this.url()}/figures/changed` : undefined,
  );
  readonly versions = httpResource<StatementVersionView[]>(
    () => (this.id() ? `${this.url()}/versions` : undefined),
    {
      defaultValue: [],
    },
  );

  /** The last result stays on screen while the next one is on its way. */
  readonly checked = computed(() => (this.check.hasValue() ? this.check.value() : undefined));

  async saveSection(kind: SectionKind, edit: EditSection): Promise<StatementSectionView> {
    return this.putSection(
      await firstValueFrom(this.http.put<StatementSectionView>(this.sectionUrl(kind), edit)),
    );
  }

  async redraft(kind: SectionKind, version: number): Promise<StatementSectionView> {
    const answer = this.http.post<StatementSectionView>(`${this.sectionUrl(kind)}/draft`, { version });
    return this.putSection(await firstValueFrom(answer));
  }

  /** Takes over a section as the server has it. */
  putSection(section: StatementSectionView): StatementSectionView {
    this.statement.update(
      (statement) =>
        statement && {
          ...statement,
          sections: statement.sections.map((each) => (each.kind === section.kind ? section : each)),
        },
    );
    this.check.reload();
    return section;
  }

  async edit(changes: EditStatement): Promise<void> {
    this.put(await firstValueFrom(this.http.patch<StatementView>(this.url(), changes)));
  }

  async refreshFigures(): Promise<void> {
    this.put(await firstValueFrom(this.http.post<StatementView>(`${this.url()}/figures`, {})));
    this.changes.reload();
  }

  /** @returns the id of the job that makes the files */
  async export(): Promise<string> {
    const { jobId } = await firstValueFrom(this.http.post<ExportStarted>(`${this.url()}/exports`, {}));
    this.versions.reload();
    return jobId;
  }

  async decide(decision: Decide): Promise<void> {
    this.check.set(await firstValueFrom(this.http.put<DecidedCheck>(`${this.url()}/decisions`, decision)));
  }

  async undecide(subject: string): Promise<void> {
    const answer = this.http.post<DecidedCheck>(`${this.url()}/decisions/taken-back`, { subject });
    this.check.set(await firstValueFrom(answer));
  }

  async remove(): Promise<void> {
    await firstValueFrom(this.http.delete(this.url()));
  }

  private sectionUrl(kind: SectionKind): string {
    return `${this.url()}/sections/${kind}`;
  }

  private put(statement: StatementView): void {
    this.statement.set(statement);
    this.check.reload();
  }
}
