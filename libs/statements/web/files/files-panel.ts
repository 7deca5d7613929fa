import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { EmptyState, Icon, ProblemMessage, Session, Skeleton, Texts } from '@firebreak/platform/web';
import { StatementDesk } from '../workspace/statement-desk';
import { filesTexts } from './files-texts';
import { VersionFiles } from './version-files';

/** Makes the files of the statement in the background, and hands out what was made before. */
@Component({
  selector: 'fb-files-panel',
  imports: [EmptyState, Icon, MatButton, ProblemMessage, Skeleton, VersionFiles],
  template: `
    @if (ready()) {
      <h2>{{ t('files.title') }}</h2>
      <p class="fb-quiet">{{ t('files.lead') }}</p>
      @if (open() > 0) {
        <p class="open"><fb-icon name="warning" [size]="16" /> {{ t('files.open', { count: open() }) }}</p>
      }
      @if (problem(); as error) {
        <fb-problem [error]="error" (retry)="order()" />
      }
      @if (session.can('statement:write')) {
        <button matButton="filled" type="button" [disabled]="ordering()" (click)="order()">
          <fb-icon name="file-open" /> {{ t('files.action') }}
        </button>
      }
      <h3>{{ t('files.versions') }}</h3>
      @if (desk.versions.error(); as error) {
        <fb-problem [error]="error" (retry)="desk.versions.reload()" />
      } @else if (desk.versions.isLoading() && desk.versions.value().length === 0) {
        <fb-skeleton kind="card" />
      } @else if (desk.versions.value().length > 0) {
        <ol>
          @for (version of desk.versions.value(); track version.id) {
            <li class="fb-card">
              <fb-version-files [version]="version" (changed)="desk.versions.reload()" />
            </li>
          }
        </ol>
      } @else {
        <fb-empty-state
          icon="description"
          [heading]="t('files.empty.heading')"
          [text]="t('files.empty.text')"
        />
      }
    }
  `,
  styles: `
    h2 {
      margin: 0 0 4px;
    }
    .open {
      display: flex;
      gap: 8px;
      align-items: center;
      color: var(--fb-warning);
    }
    ol {
      display: grid;
      gap: 12px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
  `,
})
export class FilesPanel {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly desk = inject(StatementDesk);
  protected readonly session = inject(Session);

  /** Its texts are not those of the workspace. */
  protected readonly ready = signal(false);
  protected readonly ordering = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected readonly open = computed(() => {
    const check = this.desk.checked();
    return check
      ? check.warnings.length + check.criteria.filter(({ status }) => status === 'missing').length
      : 0;
  });

  constructor() {
    void this.texts.add('files', filesTexts).then(() => this.ready.set(true));
  }

  protected async order(): Promise<void> {
    this.problem.set(null);
    this.ordering.set(true);
    try {
      await this.desk.export();
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.ordering.set(false);
    }
  }
}
