import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  FbDateTimePipe,
  FbPercentPipe,
  Formats,
  Icon,
  injectTexts,
  RiskBadge,
  Session,
  StatusChip,
  Toasts,
} from '@firebreak/platform/web';
import type { DecidePair, PairPart, PairSide, PairView } from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';

/** From here the same is proposed; below it is only asked. */
const PROPOSED_FROM = 0.8;

/** Two suppliers side by side, why they may be the same, and the decision. */
@Component({
  selector: 'fb-pair-card',
  imports: [FbDateTimePipe, FbPercentPipe, Icon, MatButton, RiskBadge, RouterLink, StatusChip],
  templateUrl: './pair-card.html',
  styleUrl: './pair-card.scss',
})
export class PairCard {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);

  readonly pair = input.required<PairView>();
  /** Once the decision is kept. */
  readonly decided = output();

  protected readonly proposed = computed(() => this.pair().score >= PROPOSED_FROM);
  protected readonly sides = computed(() => [this.pair().left, this.pair().right] as const);
  /** Which record stays: the older one, until the person chooses. */
  protected readonly keptId = linkedSignal(() => {
    const { left, right } = this.pair();
    return left.createdAt <= right.createdAt ? left.id : right.id;
  });
  protected readonly kept = computed(() => this.sides().find(({ id }) => id === this.keptId()));
  protected readonly other = computed(() => this.sides().find(({ id }) => id !== this.keptId()));
  /** Sites of the record that goes, each with the site of the kept one that it is the same as. */
  protected readonly samePlaces = linkedSignal<string, ReadonlyMap<string, string>>({
    source: () => `${this.pair().id} ${this.keptId()}`,
    computation: () => new Map(),
  });
  protected readonly reason = signal('');
  protected readonly busy = signal(false);

  protected place(side: PairSide): string {
    return [side.address, this.formats.country(side.country)].filter(Boolean).join(', ');
  }

  /** A reason in words; what its facts name is worded too. */
  protected reasonFor({ sentence, params }: PairPart): string {
    const { role, scheme, a, b } = params;
    const named = {
      ...params,
      ...(role === undefined ? {} : { role: this.t(`duplicates.role.${role}`) }),
      ...(scheme === undefined ? {} : { scheme: this.t(`duplicates.scheme.${scheme}`) }),
      ...(sentence === 'country-differs'
        ? { a: this.formats.country(String(a)), b: this.formats.country(String(b)) }
        : {}),
    };
    return this.t(`duplicates.part.${sentence}`, named);
  }

  protected samePlace(otherSite: string, keptSite: string): void {
    this.samePlaces.update((before) => {
      const places = new Map(before);
      if (keptSite) places.set(otherSite, keptSite);
      else places.delete(otherSite);
      return places;
    });
  }

  protected same(): Promise<void> {
    const sites = [...this.samePlaces()].map(([otherId, keptId]) => ({ keptId, otherId }));
    return this.decide({ decision: 'same', keptId: this.keptId(), sites, reason: this.reason() });
  }

  protected different(): Promise<void> {
    return this.decide({ decision: 'different', reason: this.reason() });
  }

  protected reopen(): Promise<void> {
    return this.send('reopen', {}, this.t('duplicates.reopened'));
  }

  private decide(body: DecidePair): Promise<void> {
    const [kept, other] = [this.kept()?.name ?? '', this.other()?.name ?? ''];
    return this.send('decision', body, this.t(`duplicates.decided.${body.decision}`, { kept, other }));
  }

  private async send(path: string, body: object, said: string): Promise<void> {
    this.busy.set(true);
    try {
      await firstValueFrom(this.http.post(`/api/duplicates/${this.pair().id}/${path}`, body));
      void this.toasts.say(said);
      this.decided.emit();
    } catch (error) {
      void this.toasts.problem(error);
    } finally {
      this.busy.set(false);
    }
  }
}
