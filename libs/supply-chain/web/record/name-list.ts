import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, maxLength, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, Formats, Icon, injectTexts } from '@firebreak/platform/web';
import type { VariantInput, VariantKind, VariantView } from '@firebreak/supply-chain/model';
import { orNull } from '../form/save-form';
import { ChangeRecord } from './change-record';

/** Names and addresses of a supplier or of one of its sites: the main one, the others, who said so and when. */
@Component({
  selector: 'fb-name-list',
  imports: [Field, FieldControl, FormField, Icon, MatButton],
  providers: [ChangeRecord],
  templateUrl: './name-list.html',
  styleUrl: './part-list.scss',
})
export class NameList {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);
  protected readonly change = inject(ChangeRecord);

  readonly supplierId = input.required<string>();
  /** Null: of the supplier as a whole. */
  readonly siteId = input<string | null>(null);
  readonly name = input.required<string>();
  readonly address = input.required<string | null>();
  readonly variants = input.required<readonly VariantView[]>();
  readonly editable = input(false);

  protected readonly kinds: readonly VariantKind[] = ['name', 'address'];
  protected readonly groups = computed(() =>
    this.kinds.map((kind) => ({
      kind,
      main: kind === 'name' ? this.name() : this.address(),
      others: this.variants().filter((variant) => variant.kind === kind),
    })),
  );

  protected readonly draft = signal({ kind: 'name' as VariantKind, value: '', source: '' });
  protected readonly form = form(this.draft, (variant) => {
    validate(variant.value, ({ value }) =>
      value().trim() === '' ? { kind: 'required', message: this.t('register.names.missing') } : null,
    );
    maxLength(variant.value, 1000);
    maxLength(variant.source, 200);
  });

  protected origin({ saidBy, saidByName, saidAt }: VariantView): string {
    const by = this.t(`register.saidBy.${saidBy}`);
    const date = this.formats.date(saidAt);
    return saidByName
      ? this.t('register.names.saidBy', { by, name: saidByName, date })
      : this.t('register.names.saidByNobody', { by, date });
  }

  protected async add(box: HTMLDetailsElement): Promise<void> {
    const { kind, value, source } = this.draft();
    const body: VariantInput = {
      kind,
      value: value.trim(),
      siteId: this.siteId(),
      saidByName: orNull(source),
    };
    this.form().markAsTouched();
    if (this.form().invalid() || !(await this.change.send((http) => http.post(this.url(), body)))) return;
    this.draft.set({ kind, value: '', source: '' });
    this.form().reset();
    box.open = false;
  }

  protected async makeMain({ id, value }: VariantView): Promise<void> {
    await this.change.send(
      (http) => http.post(`${this.url()}/${id}/main`, {}),
      this.t('register.names.madeMain', { value }),
    );
  }

  protected async remove({ id, value }: VariantView): Promise<void> {
    await this.change.send(
      (http) => http.delete(`${this.url()}/${id}`),
      this.t('register.names.removed', { value }),
    );
  }

  private url(): string {
    return `/api/suppliers/${this.supplierId()}/variants`;
  }
}
