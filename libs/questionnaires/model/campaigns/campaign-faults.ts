import type { FieldError } from '@firebreak/platform/model';
import { addDays, isCalendarDate } from '../calendar';
import type { TemplateScope } from '../template';
import { TEMPLATE_LANGUAGES } from '../template-languages';
import {
  MAX_ADDITIONS,
  MAX_ESCALATE_AFTER_DAYS,
  MAX_MESSAGE_LENGTH,
  MAX_REMINDERS,
  MAX_RULES,
  REMINDER_RANGE_IN_DAYS,
  type CampaignContent,
} from './campaign';
import { MESSAGE_PLACEHOLDERS, unknownPlaceholders } from './campaign-message';

const FARTHEST_DUE_IN_DAYS = 366;

/** A template that rules can name. */
export interface NamedTemplate {
  readonly code: string;
  /** `whole` where absent. */
  readonly scope?: TemplateScope | undefined;
  /** A company's own that is not offered any more; new campaigns can't ask it. */
  readonly retired?: boolean | undefined;
}

/**
 * What is wrong with a campaign, each fault with the field and the remedy. Empty: it may be kept.
 * @param templates those that there are, or of these at least every one that the rules name; null where they are not
 *   known yet: then none is at fault
 * @param today calendar date; null where the due date is not to be compared with it, as in a draft
 */
export function campaignFaults(
  content: CampaignContent,
  templates: readonly NamedTemplate[] | null,
  today: string | null,
): readonly FieldError[] {
  return [
    ...audienceFaults(content),
    ...ruleFaults(content),
    ...(templates ? templateFaultsIn(content, templates) : []),
    ...dueFaults(content.dueOn, today),
    ...messageFaults(content),
    ...scheduleFaults(content),
  ];
}

function audienceFaults({ name, audience }: CampaignContent): FieldError[] {
  const errors: FieldError[] = [];
  if (name.trim() === '')
    errors.push({ field: 'name', code: 'name-missing', message: 'Give the campaign a name.' });
  const { spend, asked, answeredBefore } = audience;
  if (spend && spend.to !== null && spend.to < spend.from) {
    const message = 'The highest spend must not lie below the lowest.';
    errors.push({ field: 'audience.spend.to', code: 'range-reversed', message });
  }
  if (asked === 'not-since' && !isCalendarDate(answeredBefore ?? '')) {
    const message = 'Say since when they have not answered, as a date such as 2026-01-31.';
    errors.push({ field: 'audience.answeredBefore', code: 'date-missing', message });
  }
  return errors;
}

function ruleFaults({ rules, additions }: CampaignContent): FieldError[] {
  const errors: FieldError[] = [];
  if (rules.length === 0 || rules.length > MAX_RULES) {
    const message = `Write 1 to ${MAX_RULES} rules that say who gets which questionnaire.`;
    errors.push({ field: 'rules', code: 'rule-missing', message });
  }
  if (additions.length > MAX_ADDITIONS) {
    const message = `Add ${MAX_ADDITIONS} modules at most.`;
    errors.push({ field: 'additions', code: 'too-many', message });
  }
  return errors;
}

function templateFaultsIn(
  { rules, additions }: CampaignContent,
  templates: readonly NamedTemplate[],
): FieldError[] {
  const byCode = new Map(templates.map((template) => [template.code, template]));
  return [
    ...rules.flatMap(({ template: code }, index) => {
      const field = `rules.${index}.template`;
      const template = byCode.get(code);
      if (template?.retired) return retiredFault(field, `Rule ${index + 1}`, code);
      const message = `There is no questionnaire ${code}; choose one from the list of questionnaires.`;
      return template ? [] : { field, code: 'template-unknown', message };
    }),
    ...additions.flatMap(({ module: code }, index) => {
      const field = `additions.${index}.module`;
      const template = byCode.get(code);
      if (template?.retired) return retiredFault(field, `Addition ${index + 1}`, code);
      const message = `${code} is no module that can be added; choose one from the list of questionnaires.`;
      return template?.scope === 'module' ? [] : { field, code: 'module-unknown', message };
    }),
  ];
}

function retiredFault(field: string, rule: string, template: string): FieldError {
  const message = `${rule} asks ${template}, which is retired: choose another questionnaire or offer it again.`;
  return { field, code: 'template-retired', message };
}

function dueFaults(dueOn: string, today: string | null): FieldError[] {
  const inRange =
    isCalendarDate(dueOn) &&
    (today === null || (dueOn >= today && dueOn <= addDays(today, FARTHEST_DUE_IN_DAYS)));
  if (inRange) return [];
  const message = `Choose a day from ${today ?? 'today'} on, within a year.`;
  return [{ field: 'dueOn', code: 'date-out-of-range', message }];
}

function messageFaults({ messages, messageLanguage }: CampaignContent): FieldError[] {
  const known = new Set(TEMPLATE_LANGUAGES.map(({ code }) => code));
  const errors = Object.entries(messages).flatMap(([language, text]): FieldError[] => {
    const field = `messages.${language}`;
    if (!known.has(language))
      return [{ field, code: 'language-unknown', message: `No questionnaire is offered in ${language}.` }];
    if (text.length > MAX_MESSAGE_LENGTH)
      return [{ field, code: 'max-length', message: `Write ${MAX_MESSAGE_LENGTH} characters at most.` }];
    const unknown = unknownPlaceholders(text);
    if (unknown.length === 0) return [];
    const names = MESSAGE_PLACEHOLDERS.map((name) => `{{${name}}}`).join(', ');
    return [
      {
        field,
        code: 'placeholder-unknown',
        message: `${unknown.join(', ')} stands for nothing: use ${names}.`,
      },
    ];
  });
  if (!known.has(messageLanguage)) {
    const message = `No questionnaire is offered in ${messageLanguage}.`;
    errors.push({ field: 'messageLanguage', code: 'language-unknown', message });
  }
  return errors;
}

function scheduleFaults({ reminders, escalateAfterDays }: CampaignContent): FieldError[] {
  const errors: FieldError[] = [];
  const { from, to } = REMINDER_RANGE_IN_DAYS;
  const outside = reminders.some((days) => !Number.isInteger(days) || days < from || days > to);
  if (outside || reminders.length > MAX_REMINDERS || new Set(reminders).size < reminders.length) {
    const message = `Choose ${MAX_REMINDERS} different days at most, from ${-from} before to ${to} after the due date.`;
    errors.push({ field: 'reminders', code: 'reminders-invalid', message });
  }
  const after = escalateAfterDays;
  if (after !== null && !(Number.isInteger(after) && after >= 1 && after <= MAX_ESCALATE_AFTER_DAYS)) {
    const message = `Choose 1 to ${MAX_ESCALATE_AFTER_DAYS} days.`;
    errors.push({ field: 'escalateAfterDays', code: 'days-out-of-range', message });
  }
  return errors;
}
