import { httpResource } from '@angular/common/http';
import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { form, FormField, submit, validateTree, type FieldTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  ErrorSummary,
  Field,
  FieldControl,
  Formats,
  RecordSearch,
  serverErrors,
  Texts,
  toApiProblem,
  type NamedRecord,
} from '@firebreak/platform/web';
import {
  choiceInWords,
  programmeWords,
  rowFaults,
  type AnyRow,
  type Field as RowField,
  type ProgrammeRowView,
  type RegisterId,
} from '@firebreak/statements/model';
import { ChoiceList } from './choice-list';
import { LanguageList } from './language-list';
import { faultIn, fieldsOf, toDraft, toRow, type RowDraft } from './row-draft';

/** A supplier as the register's list has it. */
interface FoundSupplier extends NamedRecord {
  readonly country: string;
}

/** The form of a row of any register, made from the description of its fields. */
@Component({
  selector: 'fb-register-form',
  imports: [ChoiceList, ErrorSummary, Field, FieldControl, FormField, LanguageList, MatButton, RecordSearch],
  templateUrl: './register-form.html',
  styles: `
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(280px, 100%), 1fr));
      gap: 0 24px;
      align-items: start;
    }
    .wide {
      grid-column: 1 / -1;
    }
    .clear {
      margin-block: -8px 16px;
    }
  `,
})
export class RegisterForm {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly formats = inject(Formats);

  readonly register = input.required<RegisterId>();
  /** Of the row that is changed, or what a new one begins with. */
  readonly initial = input<AnyRow>({});
  readonly names = input<Readonly<Record<string, string>>>({});
  readonly references = input(0);
  /** Keeps it; what it throws is shown. */
  readonly save = input.required<(row: AnyRow) => Promise<void>>();
  /** Whether somebody else has changed the row meanwhile. */
  readonly closed = output<boolean>();

  protected readonly fields = computed(() => fieldsOf(this.register()));
  private readonly words = computed(() => programmeWords(this.texts.language()));
  protected readonly draft = linkedSignal<RowDraft>(() =>
    toDraft(this.register(), this.initial(), this.texts.language()),
  );
  protected readonly form = form(this.draft, (path) => {
    // The register decides which fields there are, so all are checked from above.
    validateTree(path, ({ value, fieldTree }) => {
      const trees = fieldTree as unknown as Readonly<Record<string, FieldTree<string>>>;
      return this.faultsOf(value()).map(({ name, ...fault }) => ({ ...fault, fieldTree: trees[name]! }));
    });
  });
  protected readonly tried = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly supplierName = linkedSignal(() => this.names()['supplierId'] ?? '');

  /** Rows of another register to choose from. */
  private readonly others = httpResource<readonly ProgrammeRowView[]>(() => {
    const kind = this.fields()
      .map(([, field]) => field)
      .find((field) => field.kind === 'row');
    this.references();
    // A new object each time: an address alone would be the same request.
    return kind?.kind === 'row' ? { url: `/api/programme/${kind.of}` } : undefined;
  });
  protected readonly choosable = computed(() => (this.others.hasValue() ? this.others.value() : []));

  constructor() {
    // The button that opened the form is gone, and the form may stand below the screen.
    const element: HTMLElement = inject(ElementRef).nativeElement;
    afterNextRender(() => element.querySelector<HTMLElement>('input, select, textarea')?.focus());
  }

  protected field(name: string): FieldTree<string> {
    // The draft has a text for every field of the register.
    return (this.form as unknown as Readonly<Record<string, FieldTree<string>>>)[name] as FieldTree<string>;
  }

  protected label(name: string): string {
    const labels: Readonly<Record<string, string>> = this.words().fields[this.register()];
    return labels[name] ?? name;
  }

  /** Empty where the label says enough. */
  protected help(name: string): string | undefined {
    return this.texts.find(`programme.register.${this.register()}.help.${name}`, {}) ?? undefined;
  }

  /** By name, in the reader's language. */
  protected readonly currencies = computed(() => {
    const names = new Intl.DisplayNames(this.texts.locale(), { type: 'currency' });
    return Intl.supportedValuesOf('currency').map((code) => ({ code, name: names.of(code) ?? code }));
  });

  protected choice = (code: string) => choiceInWords(code, this.texts.language());
  protected detail = ({ country }: FoundSupplier) => this.formats.country(country);

  protected isWide(field: RowField): boolean {
    return (
      (field.kind === 'text' && 'lines' in field) || field.kind === 'choices' || field.kind === 'languages'
    );
  }

  protected forgetSupplier(name: string): void {
    this.draft.update((draft) => ({ ...draft, [name]: '' }));
    this.supplierName.set('');
  }

  protected close(): void {
    const problem = this.problem();
    this.closed.emit(problem !== null && toApiProblem(problem).code === 'programme-row-changed');
  }

  protected async keep(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.problem.set(null);
    await submit(this.form, async (form) => {
      try {
        await this.save()(toRow(this.register(), this.draft()));
        return null;
      } catch (error) {
        this.problem.set(error);
        return serverErrors(form, error);
      }
    });
  }

  private faultsOf(
    draft: RowDraft,
  ): { readonly name: string; readonly kind: string; readonly message: string }[] {
    const own = this.fields().flatMap(([name, field]) => {
      const kind = faultIn(field, draft[name] ?? '');
      return kind === null
        ? []
        : [{ name, kind, message: this.t(`programme.fault.${kind}`, limitsOf(field)) }];
    });
    const faulty = new Set(own.map(({ name }) => name));
    const between = rowFaults(this.register(), toRow(this.register(), draft))
      .filter(({ field }) => !faulty.has(field))
      .map(({ field, code, other }) => ({
        name: field,
        kind: code,
        message: this.t(`programme.fault.${code}`, { other: this.label(other) }),
      }));
    return [...own, ...between];
  }
}

function limitsOf(field: RowField): Record<string, number> {
  if (field.kind === 'count') return { least: field.least ?? 0, most: field.most };
  if (field.kind === 'decimal') return { least: 0, most: field.most };
  return field.kind === 'text' ? { most: field.longest } : {};
}
