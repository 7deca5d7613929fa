import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Page } from '@firebreak/platform/model';
import {
  Cell,
  DataList,
  EmptyState,
  FbDateTimePipe,
  FbNumberPipe,
  Icon,
  injectList,
  injectTexts,
  PageHeader,
  StatusChip,
  type Tone,
} from '@firebreak/platform/web';
import type { HandOverState, HandOverView } from '@firebreak/questionnaires/model';
import { GroupNames } from './group-names';
import { VaultKeys } from './vault-keys';
import { VaultParts } from './vault-parts';

const TONES: Readonly<Record<HandOverState, Tone>> = {
  queued: 'info',
  delivered: 'good',
  stopped: 'neutral',
  refused: 'danger',
};

/** Everything that was handed over: what, to whom, when, and under which consents. */
@Component({
  selector: 'fb-hand-over-log',
  imports: [
    Cell,
    DataList,
    EmptyState,
    FbDateTimePipe,
    FbNumberPipe,
    Icon,
    MatButton,
    PageHeader,
    StatusChip,
    VaultKeys,
    VaultParts,
  ],
  template: `
    <fb-page-header
      [heading]="t('vault.log.title')"
      [count]="page.hasValue() ? page.value().total : null"
      [lead]="t('vault.log.lead')"
    >
      <a class="export" matButton="outlined" href="/api/vault/hand-overs/export" download>
        <fb-icon name="download" /> {{ t('platform.list.export') }}
      </a>
    </fb-page-header>
    <fb-vault-parts />
    <fb-data-list [page]="page" [list]="list" [columns]="columns()" [label]="t('vault.log.title')">
      <ng-template fbCell="at" [fbCellOf]="page" let-row>
        {{ row.handedOverAt | fbDateTime }}
        <div class="fb-quiet">{{ row.handedOverBy }}</div>
      </ng-template>
      <ng-template fbCell="customer" [fbCellOf]="page" let-row>
        {{ row.customer }}
        <div class="fb-quiet">{{ row.questionnaire }}</div>
      </ng-template>
      <ng-template fbCell="state" [fbCellOf]="page" let-row>
        <fb-status-chip [tone]="tones[row.state]">{{ t('vault.log.state.' + row.state) }}</fb-status-chip>
      </ng-template>
      <ng-template fbCell="answers" [fbCellOf]="page" let-row>
        {{ row.answers | fbNumber }}
        @if (row.toFill > 0) {
          <div class="fb-quiet">
            {{
              row.filled === null
                ? t('vault.log.toFill', { count: row.toFill })
                : t('vault.log.filled', { count: row.toFill, filled: row.filled })
            }}
          </div>
        }
      </ng-template>
      <ng-template fbCell="documents" [fbCellOf]="page" let-row>
        {{ row.documents | fbNumber }}
        @if (row.toAttach > 0) {
          <div class="fb-quiet">
            {{
              row.attached === null
                ? t('vault.log.toAttach', { count: row.toAttach })
                : t('vault.log.attached', { count: row.toAttach, attached: row.attached })
            }}
          </div>
        }
      </ng-template>
      <ng-template fbCell="consents" [fbCellOf]="page" let-row>
        <ul>
          @for (consent of row.consents; track consent.id) {
            <li>
              {{ groups.section(consent.group) }}
              @if (consent.withdrawnAt; as at) {
                <span class="fb-quiet">{{ t('vault.log.withdrawn', { time: at | fbDateTime }) }}</span>
                @if (consent.toldAt; as told) {
                  <span class="fb-quiet told">{{
                    t('vault.log.told', { customer: row.customer, time: told | fbDateTime })
                  }}</span>
                }
              }
            </li>
          }
        </ul>
      </ng-template>
      <ng-template fbCell="hash" [fbCellOf]="page" let-row>
        <a
          class="hash"
          dir="ltr"
          [href]="'/api/vault/hand-overs/' + row.id + '/package'"
          [attr.download]="'hand-over-' + row.id + '.json'"
          >{{ row.sha256.slice(0, 12) }}…<span class="fb-visually-hidden">{{
            t('vault.log.package')
          }}</span></a
        >
      </ng-template>
      <fb-empty-state
        empty
        icon="history"
        [heading]="t('vault.log.emptyHeading')"
        [text]="t('vault.log.emptyText')"
      />
    </fb-data-list>
    <fb-vault-keys />
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .told {
      display: block;
    }
    .export {
      min-block-size: 44px;
    }
    .hash {
      display: inline-block;
      padding-block: 14px;
      font-family: monospace;
      overflow-wrap: anywhere;
    }
  `,
  providers: [GroupNames],
})
export class HandOverLog {
  protected readonly t = injectTexts();
  protected readonly groups = inject(GroupNames);
  protected readonly tones = TONES;

  protected readonly list = injectList({ filters: [] });
  protected readonly page = httpResource<Page<HandOverView>>(() => ({
    url: '/api/vault/hand-overs',
    params: this.list.params(),
  }));
  protected readonly columns = computed(() => [
    { key: 'at', label: this.t('vault.log.column.at') },
    { key: 'customer', label: this.t('vault.log.column.customer') },
    { key: 'state', label: this.t('vault.log.column.state') },
    { key: 'answers', label: this.t('vault.log.column.answers'), align: 'end' as const },
    { key: 'documents', label: this.t('vault.log.column.documents'), align: 'end' as const },
    { key: 'consents', label: this.t('vault.log.column.consents') },
    { key: 'hash', label: this.t('vault.log.column.hash') },
  ]);

  constructor() {
    // Names that failed come with the next rows.
    effect(() => {
      if (this.page.hasValue() && untracked(this.groups.names.error)) this.groups.names.reload();
    });
  }
}
