import {
  fillMessage,
  messageIn,
  type CampaignContent,
  type SentParts,
} from '@firebreak/questionnaires/model';
import { minutesFor } from '../respondent-mails';

/** To whom a note goes, and about what. */
export interface NoteTo {
  readonly supplier: string;
  readonly contact: string | null;
  readonly buyer: string;
  readonly dueOn: string;
  readonly language: string;
  readonly parts: SentParts;
}

/** The campaign's note for one supplier; null where it has none. */
export function noteFor(
  content: Pick<CampaignContent, 'messages' | 'messageLanguage'>,
  { supplier, contact, buyer, dueOn, language, parts }: NoteTo,
): string | null {
  const message = messageIn(content, language);
  if (!message) return null;
  return fillMessage(message.text, {
    supplier,
    contact: contact ?? '',
    buyer,
    due: inWords(dueOn, message.language),
    minutes: String(minutesFor(parts)),
  });
}

/** A calendar date in the note's language: "12 March 2026", in the calendar and digits that our dates have everywhere. */
function inWords(day: string, language: string): string {
  const locale = `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
