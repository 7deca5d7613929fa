import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { EmptyState, Icon, ProblemMessage, Session, Skeleton, Texts, Toasts } from '@firebreak/platform/web';
import { USUAL_KPIS, type KpiView, type SaveKpi, type UsualKpi } from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';
import { KpiCard } from './kpi-card';
import { NEW_KPI } from './kpi-draft';
import { KpiForm } from './kpi-form';

/** `/statements/years`: what the company measures itself by. */
@Component({
  selector: 'fb-indicators',
  imports: [EmptyState, Icon, KpiCard, KpiForm, MatButton, ProblemMessage, Skeleton],
  templateUrl: './indicators.html',
  styles: `
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 420px), 1fr));
      gap: 16px;
      align-items: start;
    }
    .usual {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block: 8px 16px;
    }
  `,
})
export class Indicators {
  protected readonly t = inject(Texts).t;
  protected readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);

  protected readonly kpis = httpResource<readonly KpiView[]>(() => '/api/kpis');
  protected readonly adding = signal(false);
  protected readonly blank = NEW_KPI;
  /** Usual ones that nothing here measures yet. */
  protected readonly usual = computed(() => {
    const shown = this.kpis.hasValue() ? this.kpis.value() : [];
    const measured = new Set(shown.map(({ definition }) => told(definition)));
    return (Object.keys(USUAL_KPIS) as UsualKpi[]).filter(
      (name) => !measured.has(told(USUAL_KPIS[name].definition)),
    );
  });

  protected readonly add = async (kpi: SaveKpi): Promise<void> => {
    const added = await firstValueFrom(this.http.post<KpiView>('/api/kpis', kpi));
    this.kpis.update((kpis) => [...(kpis ?? []), added]);
    this.adding.set(false);
    void this.toasts.say(this.t('years.saved'));
  };

  protected async addUsual(name: UsualKpi): Promise<void> {
    try {
      await this.add({ ...USUAL_KPIS[name], name: this.t(`years.usual.${name}`), meaning: '', targets: [] });
    } catch (error) {
      void this.toasts.problem(error);
    }
  }

  protected change(changed: KpiView): void {
    this.kpis.update((kpis) => (kpis ?? []).map((kpi) => (kpi.id === changed.id ? changed : kpi)));
  }

  protected forget(id: string): void {
    this.kpis.update((kpis) => (kpis ?? []).filter((kpi) => kpi.id !== id));
  }
}

/** The same definition gives the same text. */
function told(definition: object): string {
  return JSON.stringify(Object.entries(definition).sort());
}
