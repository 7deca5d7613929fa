import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  FbDateTimePipe,
  Field,
  FieldControl,
  Icon,
  ProblemMessage,
  Session,
  Skeleton,
  StatusChip,
  Texts,
  type Tone,
} from '@firebreak/platform/web';
import type { HomepageChecksView, HomepageResult } from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';

const TONES: Readonly<Record<HomepageResult, Tone>> = {
  linked: 'good',
  'archive-linked': 'good',
  missing: 'danger',
  unreachable: 'warning',
};

/** Looks at the company's homepage for a link to the public page, when somebody asks for it, and lists what was found. */
@Component({
  selector: 'fb-homepage-panel',
  imports: [FbDateTimePipe, Field, FieldControl, Icon, MatButton, ProblemMessage, Skeleton, StatusChip],
  template: `
    @if (checks.error(); as error) {
      <fb-problem [error]="error" (retry)="checks.reload()" />
    } @else if (view(); as found) {
      <p class="fb-quiet">{{ t('sign.homepage.lead') }}</p>
      @if (canWrite() && found.address) {
        <form novalidate (submit)="look($event)">
          <fb-field [label]="t('sign.homepage.address')" [error]="fault()">
            <input
              #page
              fbControl
              type="url"
              dir="ltr"
              maxlength="500"
              autocomplete="url"
              [value]="homepage()"
              (input)="homepage.set(page.value)"
            />
          </fb-field>
          <button matButton="outlined" type="submit" [disabled]="looking()">
            <fb-icon name="search" />
            {{ t(looking() ? 'sign.homepage.looking' : 'sign.homepage.action') }}
          </button>
        </form>
        @if (problem(); as error) {
          <fb-problem [error]="error" />
        }
      }
      <ol aria-live="polite">
        @for (check of found.checks; track check.id) {
          <li>
            <p>
              <fb-status-chip [tone]="tones[check.result]">{{
                t('sign.homepage.result.' + check.result)
              }}</fb-status-chip>
              <bdi dir="ltr">{{ check.homepage }}</bdi>
            </p>
            <p class="fb-quiet">
              @if (check.reason; as reason) {
                {{ t('sign.homepage.reason.' + reason) }}
              }
              {{ t('sign.homepage.by', { name: check.checkedBy, when: (check.checkedAt | fbDateTime) }) }}
            </p>
          </li>
        } @empty {
          <li class="fb-quiet">{{ t(found.address ? 'sign.homepage.none' : 'sign.homepage.notPublic') }}</li>
        }
      </ol>
    } @else {
      <fb-skeleton />
    }
  `,
  styles: `
    ol {
      display: grid;
      gap: 16px;
      margin: 16px 0 0;
      padding: 0;
      list-style: none;
    }
    ol p {
      margin: 0 0 4px;
      overflow-wrap: anywhere;
    }
    fb-status-chip {
      margin-inline-end: 8px;
    }
  `,
})
export class HomepagePanel {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);

  readonly statementId = input.required<string>();
  /** Its public page; another one is looked for anew. */
  readonly address = input.required<string | null>();

  private readonly url = computed(() => `/api/statements/${this.statementId()}/homepage-checks`);
  protected readonly checks = httpResource<HomepageChecksView>(() => {
    this.address();
    return this.url();
  });
  protected readonly view = computed(() => (this.checks.hasValue() ? this.checks.value() : undefined));
  protected readonly canWrite = computed(() => this.session.can('statement:write'));
  protected readonly homepage = linkedSignal(() => this.view()?.homepage ?? '');
  protected readonly tones = TONES;
  protected readonly tried = signal(false);
  protected readonly looking = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly fault = computed(() =>
    this.tried() && !/^https:\/\/[^\s/]+\.\S+$/.test(this.homepage().trim())
      ? this.t('sign.homepage.fault')
      : null,
  );

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.fault()) return;
    this.problem.set(null);
    this.looking.set(true);
    try {
      const body = { homepage: this.homepage().trim() };
      this.checks.set(await firstValueFrom(this.http.post<HomepageChecksView>(this.url(), body)));
      this.tried.set(false);
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.looking.set(false);
    }
  }
}
