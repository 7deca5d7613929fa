import type { Language } from '@firebreak/identity/model';
import { composeMail, type Mail } from '@firebreak/platform/server';

/** What the mail to somebody who proposed other wordings says. */
export interface SuggestionsDecidedFacts {
  readonly to: string;
  readonly language: Language;
  readonly recipientName: string;
  /** Whose statement it is. */
  readonly organisation: string;
  readonly taken: number;
  readonly refused: number;
  readonly url: string;
  /** Where such mails are turned off. */
  readonly settingsUrl: string;
}

interface SuggestionsDecidedTexts {
  readonly subject: (organisation: string) => string;
  readonly hello: (name: string) => string;
  readonly about: (organisation: string) => string;
  readonly taken: (count: number) => string;
  readonly refused: (count: number) => string;
  readonly read: string;
  readonly off: (url: string) => string;
}

const TEXTS: Readonly<Record<Language, SuggestionsDecidedTexts>> = {
  en: {
    subject: (organisation) => `Your suggestions for the statement of ${organisation}`,
    hello: (name) => `Hello ${name},`,
    about: (organisation) => `You proposed other words for the statement of ${organisation}.`,
    taken: (count) =>
      count === 1 ? 'One suggestion was taken over.' : `${count} suggestions were taken over.`,
    refused: (count) =>
      count === 1
        ? 'One suggestion was not taken over; the reason stands beside it.'
        : `${count} suggestions were not taken over; the reasons stand beside them.`,
    read: 'See what became of them',
    off: (url) =>
      `You get this because you made the suggestions. Turn these mails off in your account: ${url}`,
  },
  es: {
    subject: (organisation) => `Sus propuestas para la declaración de ${organisation}`,
    hello: (name) => `Hola, ${name}:`,
    about: (organisation) => `Usted propuso otra redacción para la declaración de ${organisation}.`,
    taken: (count) => (count === 1 ? 'Se aceptó una propuesta.' : `Se aceptaron ${count} propuestas.`),
    refused: (count) =>
      count === 1
        ? 'Una propuesta no se aceptó; el motivo figura junto a ella.'
        : `${count} propuestas no se aceptaron; los motivos figuran junto a ellas.`,
    read: 'Ver qué fue de ellas',
    off: (url) =>
      `Recibe este mensaje porque hizo las propuestas. Puede desactivar estos mensajes en su cuenta: ${url}`,
  },
  ar: {
    subject: (organisation) => `اقتراحاتكم بشأن بيان ${organisation}`,
    hello: (name) => `مرحبًا ${name}،`,
    about: (organisation) => `اقترحتم صياغة أخرى في بيان ${organisation}.`,
    taken: (count) => `عدد الاقتراحات المقبولة: ${count}.`,
    refused: (count) => `عدد الاقتراحات غير المقبولة: ${count}، والسبب مذكور بجانب كل منها.`,
    read: 'الاطلاع على النتيجة',
    off: (url) => `تصلكم هذه الرسالة لأنكم قدمتم الاقتراحات. يمكنكم إيقاف هذه الرسائل من حسابكم: ${url}`,
  },
};

/** Says what became of suggestions; their words and the reasons stay behind the sign-in. */
export function suggestionsDecidedMail(facts: SuggestionsDecidedFacts): Mail {
  const { language, taken, refused } = facts;
  const texts = TEXTS[language];
  const organisation = isolated(facts.organisation, language);
  const counts = [taken > 0 && texts.taken(taken), refused > 0 && texts.refused(refused)];
  const mail = composeMail({
    language,
    subject: texts.subject(organisation),
    greeting: texts.hello(isolated(facts.recipientName, language)),
    paragraphs: [[texts.about(organisation), ...counts.filter((each) => each !== false)].join(' ')],
    action: { label: texts.read, url: facts.url },
    notes: [texts.off(isolated(facts.settingsUrl, language))],
  });
  return { to: facts.to, ...mail };
}

/** A name or address in a sentence from right to left keeps the order of its own words and signs. */
function isolated(text: string, language: Language): string {
  return language === 'ar' ? `\u2068${text}\u2069` : text;
}
