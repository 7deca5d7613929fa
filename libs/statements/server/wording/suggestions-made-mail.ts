import type { Language } from '@firebreak/identity/model';
import { composeMail, type Mail } from '@firebreak/platform/server';

/** What the mail to those who decide about suggestions says. */
export interface SuggestionsMadeFacts {
  readonly to: string;
  readonly language: Language;
  readonly recipientName: string;
  /** Names of those who made them, once each. */
  readonly authors: readonly string[];
  readonly suggestions: number;
  /** Organisations whose statements they are for, once each. */
  readonly statements: readonly string[];
  readonly url: string;
  /** Where such mails are turned off. */
  readonly settingsUrl: string;
}

interface SuggestionsMadeTexts {
  readonly subject: (count: number) => string;
  readonly hello: (name: string) => string;
  readonly made: (authors: string, count: number, statements: string) => string;
  readonly see: string;
  readonly off: (url: string) => string;
}

const TEXTS: Readonly<Record<Language, SuggestionsMadeTexts>> = {
  en: {
    subject: (count) => (count === 1 ? 'A suggestion waits for you' : `${count} suggestions wait for you`),
    hello: (name) => `Hello ${name},`,
    made: (authors, count, statements) =>
      `${authors} made ${count === 1 ? 'a suggestion' : `${count} suggestions`} for the statement of ${statements}.`,
    see: 'See and decide',
    off: (url) => `You get this because you may decide. Turn these mails off in your account: ${url}`,
  },
  es: {
    subject: (count) => (count === 1 ? 'Le espera una propuesta' : `Le esperan ${count} propuestas`),
    hello: (name) => `Hola, ${name}:`,
    made: (authors, count, statements) =>
      `Hay ${count === 1 ? 'una propuesta' : `${count} propuestas`} para la declaración de ${statements}. Autoría: ${authors}.`,
    see: 'Ver y decidir',
    off: (url) =>
      `Recibe este mensaje porque puede decidir. Puede desactivar estos mensajes en su cuenta: ${url}`,
  },
  ar: {
    subject: (count) => `اقتراحات تنتظر قراركم: ${count}`,
    hello: (name) => `مرحبًا ${name}،`,
    made: (authors, count, statements) =>
      `عدد الاقتراحات الجديدة بشأن بيان ${statements}: ${count}. مقدّمو الاقتراحات: ${authors}.`,
    see: 'الاطلاع واتخاذ القرار',
    off: (url) => `تصلكم هذه الرسالة لأنه يمكنكم اتخاذ القرار. يمكنكم إيقاف هذه الرسائل من حسابكم: ${url}`,
  },
};

/** Says that suggestions wait; their words stay behind the sign-in. */
export function suggestionsMadeMail(facts: SuggestionsMadeFacts): Mail {
  const { language, suggestions } = facts;
  const texts = TEXTS[language];
  const isolated = (text: string) => (language === 'ar' ? `\u2068${text}\u2069` : text);
  const names = (list: readonly string[]) => new Intl.ListFormat(language).format(list.map(isolated));
  const mail = composeMail({
    language,
    subject: texts.subject(suggestions),
    greeting: texts.hello(isolated(facts.recipientName)),
    paragraphs: [texts.made(names(facts.authors), suggestions, names(facts.statements))],
    action: { label: texts.see, url: facts.url },
    notes: [texts.off(isolated(facts.settingsUrl))],
  });
  return { to: facts.to, ...mail };
}
