import { composeMail, type Mail } from '@firebreak/platform/server';
import { dayInWords, mailLanguage, quoted } from './mail-language';
import { QUESTIONNAIRE_MAIL_TEXTS } from './questionnaire-mail-texts';
import { SECOND_CONTACT_MAIL_TEXTS } from './respondents/second-contact-mail-texts';

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
  /** Who was asked before this one and can still answer; absent where nobody was. */
  readonly askedBefore?: string;
}

/** The first mail, or a reminder. */
export function invitationMail(facts: QuestionnaireMailFacts, kind: 'invitation' | 'reminder'): Mail {
  const language = mailLanguage(facts.language);
  const texts = QUESTIONNAIRE_MAIL_TEXTS[language];
  const [buyer, supplier] = [quoted(facts.buyer, language), quoted(facts.supplier, language)];
  const mail = composeMail({
    language,
    subject: texts[kind](buyer),
    greeting: texts.hello(facts.recipientName && quoted(facts.recipientName, language)),
    paragraphs: [
      texts.ask(buyer, supplier),
      ...(facts.askedBefore
        ? [SECOND_CONTACT_MAIL_TEXTS[language].askedBefore(quoted(facts.askedBefore, language))]
        : []),
      ...(facts.message ? [quoted(`“${facts.message}”`, language)] : []),
      texts.due(dayInWords(facts.dueOn, language)),
      texts.how(facts.minutes),
    ],
    action: { label: texts.answer, url: facts.url },
    notes: [texts.note(buyer, dayInWords(facts.openUntil, language)), texts.stranger],
  });
  return { to: facts.to, ...mail };
}

/** Tells the one who was asked first that somebody else is asked too. @param second name of that one */
export function alsoAskedMail(facts: QuestionnaireMailFacts, second: string): Mail {
  const language = mailLanguage(facts.language);
  const texts = { ...QUESTIONNAIRE_MAIL_TEXTS[language], ...SECOND_CONTACT_MAIL_TEXTS[language] };
  const [buyer, supplier] = [quoted(facts.buyer, language), quoted(facts.supplier, language)];
  const mail = composeMail({
    language,
    subject: texts.alsoAsked(buyer),
    greeting: texts.hello(facts.recipientName && quoted(facts.recipientName, language)),
    paragraphs: [
      texts.both(buyer, supplier, quoted(second, language)),
      texts.due(dayInWords(facts.dueOn, language)),
    ],
    action: { label: texts.answer, url: facts.url },
    notes: [texts.note(buyer, dayInWords(facts.openUntil, language)), texts.stranger],
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
  const buyer = quoted(facts.buyer, language);
  const mail = composeMail({
    language,
    subject: texts.receipt(buyer),
    greeting: texts.hello(facts.recipientName && quoted(facts.recipientName, language)),
    paragraphs: [texts.received(buyer, quoted(receipt, language)), texts.keep],
  });
  return { to: facts.to, ...mail };
}
