import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAX_LOGO_BYTES,
  MAX_LOGO_SIDE,
  parseColour,
  type ChooseColour,
  type CompanyBrandView,
} from '@firebreak/identity/model';
import { isReadableOnWhite, readableOnWhite } from '@firebreak/platform/model';
import {
  Confirm,
  Field,
  FieldControl,
  FileDrop,
  injectTexts,
  ProblemMessage,
  Session,
  Skeleton,
  Toasts,
} from '@firebreak/platform/web';
import { firstValueFrom, type Observable } from 'rxjs';

const URL = '/api/company/brand';
/** Of documents of a company that chose none. */
const OWN_COLOUR = '#0B6B6B';

/** The logo and the colour that the company's documents wear, with a look at how they do. */
@Component({
  selector: 'fb-company-brand-form',
  imports: [Field, FieldControl, FileDrop, MatButton, ProblemMessage, Skeleton],
  templateUrl: './company-brand-form.html',
  styleUrls: ['./settings.scss', './company-brand-form.scss'],
})
export class CompanyBrandForm {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  protected readonly t = injectTexts();
  protected readonly mostBytes = MAX_LOGO_BYTES;
  protected readonly mostSide = MAX_LOGO_SIDE;

  readonly companyName = input.required<string>();

  protected readonly mayChange = computed(() => this.session.can('company:manage'));
  protected readonly brand = httpResource<CompanyBrandView>(() => URL);
  private readonly kept = computed(() => (this.brand.hasValue() ? this.brand.value() : null));
  /** As typed; empty for the product's own. */
  protected readonly typed = linkedSignal(() => this.kept()?.colour ?? '');
  protected readonly logo = computed(() => this.kept()?.logo ?? null);
  protected readonly sending = signal(false);
  protected readonly failed = signal<unknown>(null);

  protected readonly colour = computed(() => parseColour(this.typed()));
  protected readonly flaw = computed(() =>
    this.typed().trim() && !this.colour() ? this.t('identity.brand.noColour') : null,
  );
  /** As native inputs of colours want it. */
  protected readonly picked = computed(() => (this.colour() ?? OWN_COLOUR).toLowerCase());
  /** As it is printed. */
  protected readonly printed = computed(() => readableOnWhite(this.colour() ?? OWN_COLOUR));
  protected readonly tooLight = computed(() => {
    const colour = this.colour();
    return colour !== null && !isReadableOnWhite(colour);
  });

  protected async saveColour(): Promise<void> {
    if (this.flaw()) return;
    const body: ChooseColour = { colour: this.colour() };
    await this.send(this.http.put<CompanyBrandView>(URL, body), 'identity.brand.colourSaved');
  }

  protected async replaceLogo([file]: readonly File[]): Promise<void> {
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    await this.send(this.http.post<CompanyBrandView>(`${URL}/logo`, form), 'identity.brand.logoSaved');
  }

  protected async removeLogo(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.t('identity.brand.removeTitle'),
      text: this.t('identity.brand.removeText'),
      action: this.t('identity.brand.remove'),
    });
    if (!sure) return;
    await this.send(this.http.delete(`${URL}/logo`), 'identity.brand.logoRemoved');
  }

  private async send(request: Observable<unknown>, done: string): Promise<void> {
    this.sending.set(true);
    this.failed.set(null);
    // What is typed and not saved yet stays.
    const typed = this.typed();
    try {
      const view = (await firstValueFrom(request)) as CompanyBrandView | null;
      const before = this.kept();
      this.brand.set(view ?? { colour: before?.colour ?? null, logo: null });
      if (done !== 'identity.brand.colourSaved') this.typed.set(typed);
      void this.toasts.say(this.t(done));
    } catch (error) {
      this.failed.set(error);
    } finally {
      this.sending.set(false);
    }
  }
}
