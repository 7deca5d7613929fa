import { composeMail, type Mail } from '@firebreak/platform/server';
import { dayInWords, mailLanguage } from '../mail-language';
import { QUESTIONNAIRE_MAIL_TEXTS } from '../questionnaire-mail-texts';
import type { QuestionnaireMailFacts } from '../questionnaire-mails';
import { REVIEW_MAIL_TEXTS } from './review-mail-texts';

/** What the mails after a submission say. */
export type ReviewMailFacts = Pick<
  QuestionnaireMailFacts,
  'to' | 'language' | 'recipientName' | 'buyer' | 'supplier' | 'url'
>;

export interface AskBackFacts extends ReviewMailFacts {
  readonly count: number;
  readonly dueOn: string;
  readonly note: string | null;
}

/** One mail for everything that was asked back, or a reminder of it. */
export function askBackMail(facts: AskBackFacts, kind: 'invitation' | 'reminder'): Mail {
  const language = mailLanguage(facts.language);
  const texts = { ...QUESTIONNAIRE_MAIL_TEXTS[language], ...REVIEW_MAIL_TEXTS[language] };
  const mail = composeMail({
    language,
    subject: kind === 'reminder' ? texts.reminder(facts.buyer) : texts.askBack(facts.buyer),
    greeting: texts.hello(facts.recipientName),
    paragraphs: [
      texts.asked(facts.buyer, facts.supplier, facts.count),
      ...(facts.note ? [`“${facts.note}”`] : []),
      texts.rest,
      texts.due(dayInWords(facts.dueOn, language)),
    ],
    action: { label: texts.see, url: facts.url },
    notes: [texts.stranger],
  });
  return { to: facts.to, ...mail };
}

/** Says that the result can be read. */
export function resultMail(facts: ReviewMailFacts): Mail {
  const language = mailLanguage(facts.language);
  const texts = { ...QUESTIONNAIRE_MAIL_TEXTS[language], ...REVIEW_MAIL_TEXTS[language] };
  const mail = composeMail({
    language,
    subject: texts.result(facts.buyer),
    greeting: texts.hello(facts.recipientName),
    paragraphs: [texts.read(facts.buyer, facts.supplier), texts.reply],
    action: { label: texts.open, url: facts.url },
    notes: [texts.stranger],
  });
  return { to: facts.to, ...mail };
}
