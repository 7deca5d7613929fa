import { composeMail, type Mail } from '@firebreak/platform/server';
import { dayInWords, mailLanguage, quoted } from '../mail-language';
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
  const [buyer, supplier] = [quoted(facts.buyer, language), quoted(facts.supplier, language)];
  const mail = composeMail({
    language,
    subject: kind === 'reminder' ? texts.reminder(buyer) : texts.askBack(buyer),
    greeting: texts.hello(facts.recipientName && quoted(facts.recipientName, language)),
    paragraphs: [
      texts.asked(buyer, supplier, facts.count),
      ...(facts.note ? [quoted(`“${facts.note}”`, language)] : []),
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
  const [buyer, supplier] = [quoted(facts.buyer, language), quoted(facts.supplier, language)];
  const mail = composeMail({
    language,
    subject: texts.result(buyer),
    greeting: texts.hello(facts.recipientName && quoted(facts.recipientName, language)),
    paragraphs: [texts.read(buyer, supplier), texts.reply],
    action: { label: texts.open, url: facts.url },
    notes: [texts.stranger],
  });
  return { to: facts.to, ...mail };
}
