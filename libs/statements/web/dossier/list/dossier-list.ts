import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Page } from '@firebreak/platform/model';
import {
  Cell,
  DataList,
  EmptyState,
  FbDatePipe,
  FbRelativePipe,
  Icon,
  injectList,
  injectTexts,
  PageHeader,
  Session,
} from '@firebreak/platform/web';
import type { DossierSummary } from '@firebreak/statements/model';
import { ClockMark } from '../clock-mark';

/** Every dossier of the company: open ones first, what is due soonest at the top. */
@Component({
  selector: 'fb-dossier-list',
  imports: [
    Cell,
    ClockMark,
    DataList,
    EmptyState,
    FbDatePipe,
    FbRelativePipe,
    Icon,
    MatButton,
    PageHeader,
    RouterLink,
  ],
  templateUrl: './dossier-list.html',
  styles: `
    .name {
      font-weight: 500;
    }
  `,
})
export class DossierList {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);

  protected readonly list = injectList();
  protected readonly page = httpResource<Page<DossierSummary>>(() => ({
    url: '/api/dossiers',
    params: this.list.params(),
  }));
  protected readonly columns = computed(() =>
    ['product', 'authority', 'due', 'clock', 'updated'].map((key) => ({
      key,
      label: this.t(`dossiers.column.${key}`),
    })),
  );
}
