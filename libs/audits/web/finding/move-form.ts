import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, required, submit, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MOVES_WITH_NOTE,
  planFault,
  type EvidenceFile,
  type FindingMove,
  type FindingView,
  type MoveFinding,
} from '@firebreak/audits/model';
import {
  ErrorSummary,
  Field,
  FieldControl,
  FileDrop,
  Icon,
  injectTexts,
  serverErrors,
} from '@firebreak/platform/web';
import { firstValueFrom } from 'rxjs';

/** What a move of a finding asks for: a plan, or words and, for a closure, a file. */
@Component({
  selector: 'fb-move-form',
  imports: [ErrorSummary, Field, FieldControl, FileDrop, FormField, Icon, MatButton],
  templateUrl: './move-form.html',
  styleUrl: './move-form.scss',
})
export class MoveForm {
  protected readonly t = injectTexts();
  private readonly http = inject(HttpClient);

  readonly finding = input.required<FindingView>();
  readonly move = input.required<FindingMove>();
  readonly done = output<FindingView>();
  readonly cancelled = output();

  protected readonly tried = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly file = signal<File | null>(null);
  protected readonly needsPlan = computed(
    () => this.move() === 'start-action' && this.finding().actions.every(({ state }) => state === 'done'),
  );
  protected readonly needsNote = computed(() => MOVES_WITH_NOTE.includes(this.move()));
  protected readonly needsFile = computed(
    () => this.move() === 'claim-closure' && this.finding().severity === 'critical',
  );
  protected readonly fileMissing = computed(() => this.tried() && this.needsFile() && !this.file());

  private readonly values = signal({ note: '', action: { owner: '', dueOn: '', description: '' } });
  protected readonly form = form(this.values, (path) => {
    const missing = (what: string) => ({ message: () => this.t(`audits.fault.${what}`) });
    required(path.note, { when: () => this.needsNote(), ...missing('note-missing') });
    required(path.action.description, { when: () => this.needsPlan(), ...missing('plan-missing') });
    required(path.action.owner, { when: () => this.needsPlan(), ...missing('owner-missing') });
    required(path.action.dueOn, { when: () => this.needsPlan(), ...missing('due-invalid') });
    validate(path.action.dueOn, ({ value }) => {
      const fault = this.needsPlan() && value() ? planFault({ dueOn: value() }, this.finding()) : null;
      return fault ? { kind: fault, message: this.t(`audits.fault.${fault}`) } : null;
    });
  });

  protected async send(): Promise<void> {
    this.tried.set(true);
    this.problem.set(null);
    if (this.fileMissing()) {
      this.form().markAsTouched();
      return;
    }
    await submit(this.form, async (form) => {
      try {
        this.done.emit(await this.moveOn());
        return null;
      } catch (error) {
        this.problem.set(error);
        return serverErrors(form, error);
      }
    });
  }

  private async moveOn(): Promise<FindingView> {
    const { note, action } = this.values();
    const file = this.file();
    const evidence = file ? await this.upload(file) : null;
    const body: MoveFinding & { move: FindingMove } = {
      move: this.move(),
      ...(note.trim() ? { note } : {}),
      ...(evidence ? { evidenceFileId: evidence.id } : {}),
      ...(this.needsPlan() ? { action } : {}),
    };
    return firstValueFrom(this.http.post<FindingView>(`/api/findings/${this.finding().id}/moves`, body));
  }

  private upload(file: File): Promise<EvidenceFile> {
    const body = new FormData();
    body.append('file', file);
    const url = `/api/findings/${this.finding().id}/evidence`;
    return firstValueFrom(this.http.post<EvidenceFile>(url, body));
  }
}
