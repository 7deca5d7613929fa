import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Confirm, Field, FieldControl, injectTexts } from '@firebreak/platform/web';
import type { Section, SiteScoring } from '@firebreak/questionnaires/model';
import { changeSection, removeSection } from '@firebreak/questionnaires/model/builder';
import { DraftEditor } from '../draft-editor';
import { RuleBox } from '../rules/rule-box';
import { FaultList } from '../faults/fault-list';

/** One group of questions: its words, its weight, whether it is asked at every site, and when. */
@Component({
  selector: 'fb-section-editor',
  imports: [FaultList, Field, FieldControl, MatButton, RuleBox],
  templateUrl: './section-editor.html',
  styleUrl: './editor-form.scss',
})
export class SectionEditor {
  protected readonly t = injectTexts();
  private readonly editor = inject(DraftEditor);
  private readonly confirm = inject(Confirm);

  readonly section = input.required<Section>();
  readonly gone = output();

  protected set(change: Partial<Section>): void {
    this.editor.edit((template) => changeSection(template, this.section().code, change));
  }

  protected setRepeat(repeats: boolean): void {
    this.set(repeats ? { repeat: 'site' } : { repeat: undefined, sitesCount: undefined });
  }

  protected setSitesCount(chosen: string): void {
    const sitesCount: SiteScoring = chosen === 'mean-by-headcount' ? chosen : 'worst';
    this.set({ sitesCount });
  }

  protected async remove(): Promise<void> {
    const { code, title } = this.section();
    const questions = this.editor.template()?.questions.filter((one) => one.section === code).length ?? 0;
    const sure =
      questions === 0 ||
      (await this.confirm.ask({
        heading: this.t('builder.section.removeHeading', { title: title || code }),
        text: this.t('builder.section.removeText', { count: questions }),
        action: this.t('builder.section.remove'),
        danger: true,
      }));
    if (!sure) return;
    this.editor.edit((template) => removeSection(template, code));
    this.gone.emit();
  }
}
