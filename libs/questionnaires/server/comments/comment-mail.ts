import { composeMail, type Mail } from '@firebreak/platform/server';
import { mailLanguage, quoted } from '../mail-language';
import { QUESTIONNAIRE_MAIL_TEXTS } from '../questionnaire-mail-texts';
import type { ReviewMailFacts } from '../review/review-mails';
import { COMMENT_MAIL_TEXTS } from './comment-mail-texts';

/** Says that the buyer wrote about questions; what it wrote stays behind the link. */
export function commentMail(facts: ReviewMailFacts): Mail {
  const language = mailLanguage(facts.language);
  const texts = { ...QUESTIONNAIRE_MAIL_TEXTS[language], ...COMMENT_MAIL_TEXTS[language] };
  const [buyer, supplier] = [quoted(facts.buyer, language), quoted(facts.supplier, language)];
  const mail = composeMail({
    language,
    subject: texts.wrote(buyer),
    greeting: texts.hello(facts.recipientName && quoted(facts.recipientName, language)),
    paragraphs: [texts.about(buyer, supplier)],
    action: { label: texts.read, url: facts.url },
    notes: [texts.stranger],
  });
  return { to: facts.to, ...mail };
}
