import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon, Session, Texts } from '@firebreak/platform/web';
import type { ProgrammeRowView } from '@firebreak/statements/model';
import { channelsWithoutUse } from './channels-without-use';

/** Open channels of whose use nothing is recorded for the last year: what statements most often leave out. */
@Component({
  selector: 'fb-unreported-channels',
  imports: [Icon, MatButton],
  template: `
    @if (without().length > 0 && session.can('statement:write')) {
      <section class="fb-card" aria-labelledby="unreported">
        <h2 id="unreported"><fb-icon name="report" [size]="24" /> {{ t('programme.unreported.heading') }}</h2>
        <p>{{ t('programme.unreported.text') }}</p>
        <div class="buttons">
          @for (channel of without(); track channel.id) {
            <button matButton="filled" type="button" (click)="report.emit(channel)">
              {{ t('programme.unreported.action', { name: channel.row['name'] }) }}
            </button>
          }
        </div>
      </section>
    }
  `,
  styles: `
    h2 {
      display: flex;
      gap: 8px;
      align-items: center;
      margin-block: 0 8px;
      font-size: 16px;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    button {
      block-size: auto;
      min-block-size: 44px;
      padding-block: 8px;
      white-space: normal;
      overflow-wrap: anywhere;
    }
  `,
})
export class UnreportedChannels {
  protected readonly t = inject(Texts).t;
  protected readonly session = inject(Session);
  /** Another number reads the lists anew. */
  readonly changes = input.required<number>();
  readonly report = output<ProgrammeRowView>();

  private readonly channels = this.rowsOf('channels');
  private readonly use = this.rowsOf('channel-use');
  protected readonly without = computed(() => {
    const [channels, use] = [this.channels, this.use];
    if (!channels.hasValue() || !use.hasValue()) return [];
    return channelsWithoutUse(channels.value(), use.value(), new Date().toISOString().slice(0, 10));
  });

  private rowsOf(register: string) {
    return httpResource<readonly ProgrammeRowView[]>(() => {
      this.changes();
      // A new object each time: an address alone would be the same request.
      return { url: `/api/programme/${register}` };
    });
  }
}
