import { composeMail, type Mail } from '@firebreak/platform/server';
import { CODE_MAIL_TEXTS } from './code-mail-texts';
import { COLLEAGUE_MAIL_TEXTS } from './colleague-mail-texts';
import { dayInWords, mailLanguage, quoted } from './mail-language';
import { QUESTIONNAIRE_MAIL_TEXTS } from './questionnaire-mail-texts';

export interface ColleagueMailFacts {
  readonly to: string;
  readonly language: string;
  readonly name: string;
  /** The respondent's name; null where the buyer gave none. */
  readonly from: string | null;
  readonly buyer: string;
  readonly supplier: string;
  /** Titles. */
  readonly sections: readonly string[];
  readonly note: string | null;
  readonly dueOn: string;
  readonly url: string;
}

/** Brings a colleague the link to a part of a questionnaire. */
export function colleagueMail(facts: ColleagueMailFacts): Mail {
  const language = mailLanguage(facts.language);
  const texts = COLLEAGUE_MAIL_TEXTS[language];
  const buyer = quoted(facts.buyer, language);
  const mail = composeMail({
    language,
    subject: texts.subject(buyer),
    greeting: CODE_MAIL_TEXTS[language].hello(quoted(facts.name, language)),
    paragraphs: [
      texts.ask(quoted(facts.from ?? facts.supplier, language), buyer),
      facts.sections.map((title) => `– ${title}`).join('\n'),
      ...(facts.note ? [quoted(`“${facts.note}”`, language)] : []),
      QUESTIONNAIRE_MAIL_TEXTS[language].due(dayInWords(facts.dueOn, language)),
    ],
    action: { label: QUESTIONNAIRE_MAIL_TEXTS[language].answer, url: facts.url },
    notes: [texts.note, QUESTIONNAIRE_MAIL_TEXTS[language].stranger],
  });
  return { to: facts.to, ...mail };
}
