import { composeMail, type Mail } from '@firebreak/platform/server';
import { dayInWords, mailLanguage } from './mail-language';
import { QUESTIONNAIRE_MAIL_TEXTS } from './questionnaire-mail-texts';

/** What the mails about one questionnaire say. */
export interface QuestionnaireMailFacts {
  readonly to: string;
  readonly language: string;
  readonly recipientName: string | null;
  readonly buyer: string;
  readonly supplier: string;
  readonly dueOn: string;
  readonly openUntil: string;
  readonly message: string | null;
  readonly url: string;
  /** Minutes that answering takes. */
  readonly minutes: number;
}

/** The first mail, or a reminder. */
export function invitationMail(facts: QuestionnaireMailFacts, kind: 'invitation' | 'reminder'): Mail {
  const language = mailLanguage(facts.language);
  const texts = QUESTIONNAIRE_MAIL_TEXTS[language];
  const mail = composeMail({
    language,
    subject: texts[kind](facts.buyer),
    greeting: texts.hello(facts.recipientName),
    paragraphs: [
      texts.ask(facts.buyer, facts.supplier),
      ...(facts.message ? [`“${facts.message}”`] : []),
      texts.due(dayInWords(facts.dueOn, language)),
      texts.how(facts.minutes),
    ],
    action: { label: texts.answer, url: facts.url },
    notes: [texts.note(facts.buyer, dayInWords(facts.openUntil, language)), texts.stranger],
  });
  return { to: facts.to, ...mail };
}

/** What the respondent keeps after submitting. */
export function receiptMail(
  facts: Pick<QuestionnaireMailFacts, 'to' | 'language' | 'recipientName' | 'buyer'>,
  receipt: string,
): Mail {
  const language = mailLanguage(facts.language);
  const texts = QUESTIONNAIRE_MAIL_TEXTS[language];
  const mail = composeMail({
    language,
    subject: texts.receipt(facts.buyer),
    greeting: texts.hello(facts.recipientName),
    paragraphs: [texts.received(facts.buyer, receipt), texts.keep],
  });
  return { to: facts.to, ...mail };
}
