import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  FbNumberPipe,
  FileDrop,
  Icon,
  ProblemMessage,
  Skeleton,
  Texts,
  toApiProblem,
} from '@firebreak/platform/web';
import {
  MAX_IMPORT_BYTES,
  statementTexts,
  type ImportProposal,
  type SectionKind,
  type StatementSectionView,
  type StatementView,
} from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';
import { StatementFrame } from '../../views/statement-frame';
import { PartCard } from './part-card';
import { placeRequest, proposedPlacement, takenBySection, type Placement } from './placement';

/** `/statements/:id/import`: an earlier statement from a file, looked through and put into sections. */
@Component({
  selector: 'fb-import-page',
  imports: [
    FbNumberPipe,
    FileDrop,
    Icon,
    MatButton,
    PartCard,
    ProblemMessage,
    RouterLink,
    Skeleton,
    StatementFrame,
  ],
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
})
export class ImportPage {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly http = inject(HttpClient);
  protected readonly mostBytes = MAX_IMPORT_BYTES;

  /** From the address. */
  readonly id = input.required<string>();

  protected readonly statement = httpResource<StatementView>(() => `/api/statements/${this.id()}`);
  protected readonly now = computed(() => (this.statement.hasValue() ? this.statement.value() : undefined));
  protected readonly words = computed(() => statementTexts(this.texts.language()));

  protected readonly step = signal<'choose' | 'reading' | 'review' | 'saving' | 'done'>('choose');
  protected readonly fileName = signal('');
  protected readonly proposal = signal<ImportProposal | null>(null);
  protected readonly placement = signal<Placement>([]);
  protected readonly problem = signal<unknown>(null);
  /** What hinders one of the sections, in words; empty when nothing does. */
  protected readonly hindrance = signal('');

  protected readonly kinds = computed(() => this.now()?.sections.map(({ kind }) => kind) ?? []);
  protected readonly taken = computed(() => {
    const [proposal, statement] = [this.proposal(), this.now()];
    return proposal && statement ? takenBySection(proposal, this.placement(), statement) : [];
  });
  protected readonly placedCount = computed(() => this.placement().filter((kind) => kind !== null).length);

  protected async read([file]: readonly File[]): Promise<void> {
    if (!file) return;
    this.problem.set(null);
    this.fileName.set(file.name);
    this.step.set('reading');
    const form = new FormData();
    form.append('file', file);
    try {
      const url = `/api/statements/${this.id()}/import`;
      const proposal = await firstValueFrom(this.http.post<ImportProposal>(url, form));
      const statement = this.now();
      if (!statement) return;
      this.proposal.set(proposal);
      this.placement.set(proposedPlacement(proposal, statement));
      this.step.set('review');
    } catch (error) {
      this.problem.set(error);
      this.step.set('choose');
    }
  }

  protected put(at: number, kind: SectionKind | null): void {
    this.placement.update((placement) => placement.map((each, index) => (index === at ? kind : each)));
  }

  protected async save(): Promise<void> {
    const [proposal, statement] = [this.proposal(), this.now()];
    if (!proposal || !statement || this.placedCount() === 0) return;
    this.problem.set(null);
    this.hindrance.set('');
    this.step.set('saving');
    try {
      const request = placeRequest(proposal, this.placement(), statement);
      await firstValueFrom(this.http.put(`/api/statements/${this.id()}/import`, request));
      this.step.set('done');
    } catch (error) {
      this.refused(error);
    }
  }

  protected again(): void {
    this.proposal.set(null);
    this.placement.set([]);
    this.problem.set(null);
    this.hindrance.set('');
    this.statement.reload();
    this.step.set('choose');
  }

  /** What was chosen stays; the sections are read again, so that the next try is made on what they say now. */
  private refused(error: unknown): void {
    const { code, details } = toApiProblem(error);
    if (code === 'statement-changed') {
      const { kind, updatedBy } = details['section'] as StatementSectionView;
      const words = { name: updatedBy, section: this.words().sections[kind] };
      this.hindrance.set(this.t('lastYear.import.changed', words));
    } else if (code === 'section-too-long') {
      const { section, most } = details as { section: SectionKind; most: number };
      this.hindrance.set(
        this.t('lastYear.import.tooLong', { section: this.words().sections[section], most }),
      );
    } else this.problem.set(error);
    this.statement.reload();
    this.step.set('review');
  }
}
