import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import type { Permission } from '@firebreak/identity/model';
import type { Page } from '@firebreak/platform/model';
import { Session, type IconName } from '@firebreak/platform/web';

/** One thing that a new company does first. */
export interface StartStep {
  readonly key: 'import' | 'map' | 'ask' | 'invite' | 'statement';
  readonly icon: IconName;
  readonly link: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly done: boolean;
}

type Rows = Page<unknown>;

const MAP_SEEN = 'firebreak.map-seen';

/** The checklist of a new company; what is done is read from its own data. */
@Injectable()
export class StartSteps {
  private readonly session = inject(Session);
  private readonly suppliers = this.rows('supplier:read', '/api/suppliers');
  private readonly questionnaires = this.rows('questionnaire:read', '/api/questionnaires');
  private readonly statements = this.rows('statement:read', '/api/statements');
  private readonly people = this.rows('company:manage', '/api/people');
  private readonly invitations = this.rows('company:manage', '/api/invitations');
  /** Looking leaves no trace on the server: this browser remembers it. */
  private readonly mapSeen = signal(localStorage.getItem(MAP_SEEN) !== null);

  readonly settled = computed(() => !this.suppliers.isLoading());
  readonly hasSuppliers = computed(() => count(this.suppliers) > 0);
  readonly error = computed(() => this.suppliers.error());
  readonly steps = computed((): readonly StartStep[] => {
    const steps: (StartStep & { needs: Permission })[] = [
      {
        key: 'import',
        icon: 'upload-file',
        link: '/suppliers/import',
        needs: 'supplier:import',
        done: count(this.suppliers) > 0,
      },
      {
        key: 'map',
        icon: 'map',
        link: '/suppliers',
        params: { view: 'map' },
        needs: 'supplier:read',
        done: count(this.suppliers) > 0 && this.mapSeen(),
      },
      {
        key: 'ask',
        icon: 'send',
        link: '/questionnaires/send',
        needs: 'questionnaire:send',
        done: count(this.questionnaires) > 0,
      },
      {
        key: 'invite',
        icon: 'person-add',
        link: '/settings/people',
        needs: 'company:manage',
        done: count(this.people) > 1 || count(this.invitations) > 0,
      },
      {
        key: 'statement',
        icon: 'description',
        link: '/statements/new',
        needs: 'statement:write',
        done: count(this.statements) > 0,
      },
    ];
    return steps.filter(({ needs }) => this.session.can(needs));
  });

  reload(): void {
    this.suppliers.reload();
  }

  noteMapSeen(): void {
    localStorage.setItem(MAP_SEEN, '1');
    this.mapSeen.set(true);
  }

  /** A part that the role or the server does not offer counts as not done. */
  private rows(needs: Permission, url: string) {
    return httpResource<Rows>(() => (this.session.can(needs) ? url : undefined));
  }
}

function count(rows: { hasValue(): boolean; value(): Rows | undefined }): number {
  return rows.hasValue() ? (rows.value()?.items.length ?? 0) : 0;
}
