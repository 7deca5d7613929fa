import { Component, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { EmptyState, Field, FieldControl, FbNumberPipe, Formats, injectTexts } from '@firebreak/platform/web';
import {
  controlScore,
  countryCodes,
  SUPPLIER_RISK_BANDS,
  UNKNOWN_SITE,
  type Circumstances,
  type SupplierRiskBand,
} from '@firebreak/questionnaires/model';
import { localDay } from '../../local-day';
import { Answering } from '../../portal/answering';
import { QuestionGroup } from '../../portal/question-group';
import { DraftEditor } from '../draft-editor';
import { answerEffects, scoredLines } from './answer-effects';
import { DocumentUploads } from '../../portal/document-uploads';
import { ProposedAnswers } from '../../portal/proposed-answers';
import { TriedAnswers } from './tried-answers';
import { NothingProposed, TriedUploads } from './tried-uploads';

/** The draft as a supplier sees it on a phone, and what each answer does to the score. Nothing of it is kept. */
@Component({
  selector: 'fb-preview-page',
  imports: [EmptyState, FbNumberPipe, Field, FieldControl, MatButton, QuestionGroup],
  providers: [
    TriedAnswers,
    { provide: Answering, useExisting: TriedAnswers },
    { provide: DocumentUploads, useClass: TriedUploads },
    { provide: ProposedAnswers, useClass: NothingProposed },
  ],
  templateUrl: './preview-page.html',
  styleUrl: './preview-page.scss',
})
export class PreviewPage {
  protected readonly t = injectTexts();
  protected readonly editor = inject(DraftEditor);
  protected readonly tried = inject(TriedAnswers);
  private readonly formats = inject(Formats);
  protected readonly bands = SUPPLIER_RISK_BANDS;
  private readonly today = localDay();

  protected readonly country = signal('');
  protected readonly headcount = signal<number | null>(null);
  protected readonly band = signal<SupplierRiskBand | null>(null);
  protected readonly countries = computed(() =>
    countryCodes
      .map((code) => ({ code, name: this.formats.country(code) }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  );

  /** One site in the chosen country; none is known until something is said of it. */
  private readonly circumstances = computed<Circumstances>(() => {
    const [country, headcount] = [this.country() || null, this.headcount()];
    const site = {
      ...UNKNOWN_SITE,
      id: 'site',
      name: this.t('builder.preview.siteName'),
      country,
      headcount,
    };
    return {
      sites: country || headcount !== null ? [site] : [],
      risk: { score: null, band: this.band(), facts: [] },
    };
  });
  protected readonly blocked = computed(() => this.editor.faults().length > 0);
  /** Sections that ask something as it stands. */
  protected readonly sections = computed(() => {
    const asked = new Set(this.tried.questions().map(({ section }) => section));
    return (this.editor.template()?.sections ?? []).filter(({ code }) => asked.has(code));
  });
  protected readonly section = linkedSignal<string | null, string | null>({
    source: () => this.sections()[0]?.code ?? null,
    computation: (first, previous) =>
      this.sections().some(({ code }) => code === previous?.value) ? (previous?.value ?? first) : first,
  });
  private readonly at = computed(() => this.sections().findIndex(({ code }) => code === this.section()));

  protected readonly score = computed(() => {
    const template = this.tried.view()?.template;
    if (!template || template.questions.every(({ risk }) => risk === undefined)) return null;
    return controlScore(template, this.tried.response(), this.today, this.circumstances());
  });
  protected readonly lines = computed(() => {
    const [template, score] = [this.tried.view()?.template, this.score()];
    return template && score ? scoredLines(template, score, () => this.t('builder.preview.siteName')) : [];
  });
  protected readonly looked = signal<string | null>(null);
  protected readonly effects = computed(() => {
    const [template, key] = [this.tried.view()?.template, this.looked()];
    return template && key
      ? answerEffects(template, this.tried.response(), key, this.today, this.circumstances())
      : [];
  });

  constructor() {
    effect(() => {
      const [template, circumstances] = [this.editor.template(), this.circumstances()];
      if (template && !this.blocked()) untracked(() => this.tried.show(template, circumstances));
    });
  }

  protected go(by: -1 | 1): void {
    this.section.set(this.sections()[this.at() + by]?.code ?? this.section());
  }

  protected isFirst(): boolean {
    return this.at() <= 0;
  }

  protected setBand(chosen: string): void {
    this.band.set(SUPPLIER_RISK_BANDS.find((one) => one === chosen) ?? null);
  }

  protected setHeadcount(value: number): void {
    this.headcount.set(Number.isNaN(value) || value < 0 ? null : value);
  }
}
