import { Component, ElementRef, inject, input, model } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { findingType, SEVERITIES, type Severity } from '@firebreak/audits/model';
import { Field, FieldControl, Icon, injectTexts } from '@firebreak/platform/web';
import { injectFindingTitle } from '../finding/finding-title';
import { findingDraft, withSeverity, type FindingDraft } from './audit-draft';
import { FindingPicker } from './finding-picker';

/** Second step: what was found, how grave, until when, and who does what about it. */
@Component({
  selector: 'fb-audit-findings-step',
  imports: [Field, FieldControl, FindingPicker, FormField, Icon, MatButton],
  templateUrl: './audit-findings-step.html',
  styleUrl: './audit-findings-step.scss',
})
export class AuditFindingsStep {
  protected readonly t = injectTexts();
  protected readonly titleOf = injectFindingTitle();
  protected readonly severities = SEVERITIES;
  private readonly element: HTMLElement = inject(ElementRef).nativeElement;

  readonly form = input.required<FieldTree<readonly FindingDraft[]>>();
  readonly findings = model.required<readonly FindingDraft[]>();
  readonly foundOn = input.required<string>();

  protected title(code: string): string {
    return this.titleOf({ code, title: findingType(code)?.title ?? code });
  }

  protected add(code: string): void {
    const type = findingType(code);
    if (!type) return;
    this.findings.update((findings) => [...findings, findingDraft(type, this.foundOn())]);
    // What was seen is the next thing to write.
    setTimeout(() => [...this.element.querySelectorAll<HTMLElement>('textarea.seen')].at(-1)?.focus());
  }

  protected remove(index: number): void {
    this.findings.update((findings) => findings.filter((_, position) => position !== index));
  }

  protected regrade(index: number, value: string): void {
    const severity: Severity | undefined = SEVERITIES.find((known) => known === value);
    if (!severity) return;
    this.findings.update((findings) =>
      findings.map((finding, position) =>
        position === index ? withSeverity(finding, severity, this.foundOn()) : finding,
      ),
    );
  }
}
