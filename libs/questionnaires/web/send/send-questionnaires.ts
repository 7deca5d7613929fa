import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  EmptyState,
  FbDatePipe,
  Field,
  FieldControl,
  SUPPLIER_LANGUAGES,
  PageHeader,
  ProblemMessage,
  Skeleton,
  StatusChip,
  Texts,
  Wizard,
  injectTexts,
} from '@firebreak/platform/web';
import {
  addDays,
  FIREBREAK_BASELINE,
  languageName,
  type RecipientView,
  type TemplateListItem,
} from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';
import { localDay } from '../local-day';
import { TemplateChoice } from '../templates/template-choice';
import { contactsOf, toSend, type ContactEdit, type ContactEdits } from './send-draft';
import { SupplierChoice } from './supplier-choice';

const TIME_TO_ANSWER_IN_DAYS = 21;
const MOST_AT_ONCE = 200;

type Step = 'template' | 'suppliers' | 'contacts' | 'terms' | 'check' | 'done';

/** Sending in five steps: what, to whom, to which address, until when, a last look. */
@Component({
  selector: 'fb-send-questionnaires',
  imports: [
    EmptyState,
    FbDatePipe,
    Field,
    FieldControl,
    MatButton,
    PageHeader,
    ProblemMessage,
    RouterLink,
    Skeleton,
    StatusChip,
    SupplierChoice,
    TemplateChoice,
    Wizard,
  ],
  templateUrl: './send-questionnaires.html',
  styleUrl: './send-questionnaires.scss',
})
export class SendQuestionnairesPage {
  private readonly texts = inject(Texts);
  protected readonly t = injectTexts();
  protected readonly languageName = languageName;
  protected readonly languages = SUPPLIER_LANGUAGES;
  protected readonly mostAtOnce = MOST_AT_ONCE;
  private readonly http = inject(HttpClient);

  /** Ids chosen on another page, joined by commas. */
  readonly suppliers = input<string>();
  /** Code of the template chosen on another page. */
  readonly template = input<string>();

  protected readonly asked = linkedSignal(() => this.template() ?? FIREBREAK_BASELINE);

  private readonly offered = httpResource<{ items: readonly TemplateListItem[] }>(() => ({
    url: '/api/questionnaire-templates',
    params: { language: this.texts.language() },
  }));
  protected readonly title = computed(() => {
    const items = this.offered.hasValue() ? this.offered.value().items : [];
    return items.find(({ code }) => code === this.asked())?.title ?? '';
  });

  protected readonly chosen = linkedSignal<ReadonlySet<string>>(
    () => new Set((this.suppliers() ?? '').split(',').filter(Boolean)),
  );
  protected readonly step = signal<Step>('template');
  protected readonly edits = signal<ContactEdits>({});
  protected readonly today = localDay();
  protected readonly dueOn = signal(addDays(this.today, TIME_TO_ANSWER_IN_DAYS));
  protected readonly message = signal('');
  /** The person tried to go on. */
  protected readonly tried = signal(false);
  protected readonly sending = signal(false);
  protected readonly error = signal<unknown>(null);

  protected readonly recipients = httpResource<{ items: readonly RecipientView[] }>(() =>
    ['template', 'suppliers'].includes(this.step()) || this.chosen().size === 0
      ? undefined
      : {
          url: '/api/questionnaires/recipients',
          params: { supplierId: [...this.chosen()].join(','), template: this.asked() },
        },
  );
  protected readonly contacts = computed(() =>
    contactsOf(this.recipients.hasValue() ? this.recipients.value().items : [], this.edits()),
  );
  protected readonly unreachable = computed(
    () => this.contacts().filter(({ reachable }) => !reachable).length,
  );
  protected readonly dueFault = computed(() => {
    const due = this.dueOn();
    return due >= this.today && due <= addDays(this.today, 366)
      ? null
      : this.t('questionnaires.send.dueFault');
  });
  protected readonly steps = computed(() =>
    (['template', 'suppliers', 'contacts', 'terms', 'check'] as const).map((key) => ({
      key,
      label: this.t(
        key === 'template' ? 'questionnaireTemplates.choose.step' : `questionnaires.send.step.${key}`,
      ),
    })),
  );

  protected toggle(id: string): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  protected edit(supplierId: string, change: ContactEdit): void {
    this.edits.update((edits) => ({ ...edits, [supplierId]: { ...edits[supplierId], ...change } }));
  }

  protected goTo(step: string): void {
    this.tried.set(false);
    this.step.set(step as Step); // only keys of `steps` and `next` come here
  }

  /** Goes on where this step is complete; otherwise says what is missing. */
  protected next(): void {
    this.tried.set(true);
    const step = this.step();
    if (step === 'template') this.goTo(this.suppliers() ? 'contacts' : 'suppliers');
    if (step === 'suppliers' && this.chosen().size > 0 && this.chosen().size <= MOST_AT_ONCE)
      this.goTo('contacts');
    if (step === 'contacts' && this.unreachable() === 0 && this.contacts().length > 0) this.goTo('terms');
    if (step === 'terms' && !this.dueFault()) this.goTo('check');
  }

  protected async send(): Promise<void> {
    this.sending.set(true);
    this.error.set(null);
    try {
      const body = toSend(this.asked(), this.contacts(), this.dueOn(), this.message());
      await firstValueFrom(this.http.post('/api/questionnaires', body));
      this.step.set('done');
    } catch (error) {
      this.error.set(error);
    } finally {
      this.sending.set(false);
    }
  }
}
