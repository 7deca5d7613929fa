import { inject } from '@angular/core';
import type { AuditEntryView } from '@firebreak/audit-trail/model';
import { Formats, Texts } from '@firebreak/platform/web';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Longer texts are cut: the trail shows that something changed, the record shows it whole. */
const LONGEST = 300;

/** Says in plain words what an entry of the trail holds. */
export interface EntryWords {
  /** `Supplier`; the table's name where nobody translated it. */
  table(name: string): string;
  column(name: string): string;
  value(column: string, value: unknown): string;
  actor(actor: AuditEntryView['actor']): string;
}

/** Call it where a component is constructed. */
export function injectEntryWords(): EntryWords {
  const texts = inject(Texts);
  const formats = inject(Formats);
  const spoken = (name: string) => {
    const words = name.replaceAll('_', ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
  return {
    table: (name) => texts.find(`auditTrail.record.${name}`) ?? spoken(name),
    column: (name) => texts.find(`auditTrail.column.${name}`) ?? spoken(name),
    value: (column, value) => {
      if (value === null || value === undefined || value === '') return texts.t('auditTrail.value.none');
      if (typeof value === 'boolean') return texts.t(`auditTrail.value.${value ? 'yes' : 'no'}`);
      if (typeof value === 'number') return formats.number(value, 3);
      if (column === 'erasure_reason') return texts.find(`auditTrail.erasure.${value}`) ?? String(value);
      if (typeof value === 'string') return textValue(column, value, formats);
      return cut(JSON.stringify(value));
    },
    actor: ({ kind, name }) => {
      if (kind === 'job')
        return texts.findAnywhere(`jobs.${name}`) ?? texts.t('auditTrail.actor.job', { name });
      return name || texts.t(`auditTrail.actor.${kind}`);
    },
  };
}

function textValue(column: string, value: string, formats: Formats): string {
  if (column === 'country') return formats.country(value);
  if (INSTANT.test(value)) return formats.dateTime(value);
  if (DATE.test(value)) return formats.date(value);
  // The end of an id tells records apart; its beginning is the time, and alike for many.
  return UUID.test(value) ? `…${value.slice(-8)}` : cut(value);
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
