import { askedTemplate, type FindTemplate, type SentParts } from '@firebreak/questionnaires/model';
import { fillMessage, messageIn, type CampaignContent } from '@firebreak/questionnaires/model/campaigns';
import { dayInWords, mailLanguage } from '../mail-language';
import { minutesFor } from '../respondent-mails';

/** To whom a note goes, and about what. */
export interface NoteTo {
  readonly supplier: string;
  readonly contact: string | null;
  readonly buyer: string;
  readonly dueOn: string;
  readonly language: string;
  readonly parts: SentParts;
  readonly find: FindTemplate;
}

/** The campaign's note for one supplier; null where it has none. */
export function noteFor(
  content: Pick<CampaignContent, 'messages' | 'messageLanguage'>,
  { supplier, contact, buyer, dueOn, language, parts, find }: NoteTo,
): string | null {
  const message = messageIn(content, language);
  if (!message) return null;
  return fillMessage(message.text, {
    supplier,
    contact: contact ?? '',
    buyer,
    due: dayInWords(dueOn, mailLanguage(message.language)),
    minutes: String(minutesFor(askedTemplate(parts, find))),
  });
}
