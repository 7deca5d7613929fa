import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable } from '@angular/core';
import { Texts } from '@firebreak/platform/web';
import { DOCUMENTS_GROUP, type VaultGroupName } from '@firebreak/questionnaires/model';

/** What groups of questions are called, in the reader's language. Provide it where it is used. */
@Injectable()
export class GroupNames {
  private readonly texts = inject(Texts);

  readonly names = httpResource<{ items: readonly VaultGroupName[] }>(() => ({
    url: '/api/vault/groups',
    params: { language: this.texts.language() },
  }));
  private readonly byCode = computed(
    () => new Map((this.names.hasValue() ? this.names.value().items : []).map((one) => [one.group, one])),
  );

  /** "Working hours"; the code while the names are on their way. */
  section(group: string): string {
    if (group === DOCUMENTS_GROUP) return this.texts.t('vault.group.documents');
    return this.byCode().get(group)?.section ?? group;
  }

  /** "Firebreak baseline"; empty for documents. */
  template(group: string): string {
    return this.byCode().get(group)?.template ?? '';
  }
}
