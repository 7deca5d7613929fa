import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import { EmptyState, Session, injectTexts } from '@firebreak/platform/web';
import { addQuestion, addSection, moveQuestion, moveSection } from '@firebreak/questionnaires/model/builder';
import { DraftEditor } from '../draft-editor';
import { AllFaults } from '../faults/all-faults';
import { FaultFocus } from '../faults/fault-focus';
import { QuestionEditor } from './question-editor';
import { SectionEditor } from './section-editor';
import { TemplateOutline } from './template-outline';
import { TemplateSettings } from './template-settings';

/** What `at` in the address means for the template as a whole. */
const WHOLE = 'template';

/** The workshop: the questionnaire's outline beside the one thing that is being edited. */
@Component({
  selector: 'fb-questions-page',
  imports: [
    AllFaults,
    EmptyState,
    MatButton,
    QuestionEditor,
    SectionEditor,
    TemplateOutline,
    TemplateSettings,
  ],
  template: `
    @if (editor.template(); as template) {
      <div class="bar">
        @if (mayWrite) {
          <button matButton="outlined" type="button" data-field="sections" (click)="section()">
            {{ t('builder.outline.addSection') }}
          </button>
          <button
            matButton="outlined"
            type="button"
            data-field="questions"
            [disabled]="!sectionHere()"
            (click)="question()"
          >
            {{ t('builder.outline.addQuestion') }}
          </button>
          <button matButton type="button" [disabled]="!editor.canUndo()" (click)="editor.undo()">
            {{ t('builder.outline.undo') }}
          </button>
          <button matButton type="button" [disabled]="!editor.canRedo()" (click)="editor.redo()">
            {{ t('builder.outline.redo') }}
          </button>
        }
      </div>
      <fb-all-faults />
      <div class="workspace">
        <fb-template-outline [selected]="selected()" (move)="move($event.code, $event.by)" />
        <fieldset [disabled]="!mayWrite">
          <legend class="fb-visually-hidden">{{ t('builder.outline.editing') }}</legend>
          @if (questionHere(); as question) {
            <fb-question-editor [question]="question" (renamed)="go($event)" (gone)="go(question.section)" />
          } @else if (sectionAt(); as section) {
            <fb-section-editor [section]="section" (gone)="go('template')" />
          } @else {
            <fb-template-settings />
          }
        </fieldset>
      </div>
    } @else {
      <fb-empty-state icon="edit" [heading]="t('builder.noDraft')" [text]="t('builder.noDraftText')" />
    }
  `,
  providers: [FaultFocus],
  styles: `
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-end: 16px;
    }
    .workspace {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 24px;
      align-items: start;
    }
    fieldset {
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    @media (min-width: 1000px) {
      .workspace {
        grid-template-columns: minmax(240px, 320px) minmax(0, 1fr);
      }
      fb-template-outline {
        position: sticky;
        inset-block-start: 72px;
        max-block-size: calc(100vh - 96px);
        overflow-y: auto;
      }
    }
  `,
})
export class QuestionsPage {
  protected readonly t = injectTexts();
  protected readonly editor = inject(DraftEditor);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly mayWrite = inject(Session).can('template:write');

  /** Code of the question or section that is edited; the questionnaire itself where there is none. */
  readonly at = input<string>();

  protected readonly selected = computed(() => this.at() ?? WHOLE);
  protected readonly questionHere = computed(() =>
    this.editor.template()?.questions.find(({ code }) => code === this.at()),
  );
  protected readonly sectionAt = computed(() =>
    this.editor.template()?.sections.find(({ code }) => code === this.at()),
  );
  /** Where a new question goes. */
  protected readonly sectionHere = computed(
    () =>
      this.questionHere()?.section ?? this.sectionAt()?.code ?? this.editor.template()?.sections.at(-1)?.code,
  );

  protected section(): void {
    this.editor.edit(addSection);
    this.go(this.editor.template()?.sections.at(-1)?.code ?? WHOLE);
  }

  protected question(): void {
    const section = this.sectionHere();
    if (!section) return;
    const before = new Set(this.editor.template()?.questions.map(({ code }) => code));
    this.editor.edit((template) => addQuestion(template, section));
    const added = this.editor.template()?.questions.find(({ code }) => !before.has(code));
    if (added) this.go(added.code);
  }

  protected move(code: string, by: -1 | 1): void {
    const isSection = this.editor.template()?.sections.some((one) => one.code === code);
    this.editor.edit((template) => (isSection ? moveSection : moveQuestion)(template, code, by));
  }

  protected go(code: string): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { at: code === WHOLE ? null : code },
      replaceUrl: true,
    });
  }
}
