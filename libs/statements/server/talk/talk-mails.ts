import type { Language } from '@firebreak/identity/model';
import { composeMail, type Mail } from '@firebreak/platform/server';

/** For whom a mail about statements is, and where its links lead. */
interface Addressed {
  readonly to: string;
  readonly language: Language;
  readonly recipientName: string;
  readonly url: string;
  /** Where such mails are turned off. */
  readonly settingsUrl: string;
}

export interface MentionedFacts extends Addressed {
  /** Names of those who wrote, once each. */
  readonly authors: readonly string[];
  readonly comments: number;
  /** Organisations whose statements they wrote about, once each. */
  readonly statements: readonly string[];
}

export interface TaskMailFacts extends Addressed {
  readonly tasks: number;
  /** The first day on which one of them is due, ISO. */
  readonly dueOn: string;
}

interface TalkMailTexts {
  readonly hello: (name: string) => string;
  readonly mentionedSubject: (authors: string) => string;
  readonly mentioned: (authors: string, comments: number, statements: string) => string;
  readonly read: string;
  readonly givenSubject: (tasks: number) => string;
  readonly given: (tasks: number, day: string) => string;
  readonly dueSubject: (tasks: number) => string;
  readonly due: (tasks: number, day: string) => string;
  readonly see: string;
  readonly off: (url: string) => string;
}

const TEXTS: Readonly<Record<Language, TalkMailTexts>> = {
  en: {
    hello: (name) => `Hello ${name},`,
    mentionedSubject: (authors) => `${authors} mentioned you in a comment`,
    mentioned: (authors, comments, statements) =>
      `${authors} mentioned you in ${comments === 1 ? 'a comment' : `${comments} comments`} on the statement of ${statements}.`,
    read: 'Read and reply',
    givenSubject: (tasks) => (tasks === 1 ? 'A task is yours now' : `${tasks} tasks are yours now`),
    given: (tasks, day) =>
      `${tasks === 1 ? 'A task of a statement is yours now. It is due on' : `${tasks} tasks of statements are yours now. The first is due on`} ${day}.`,
    dueSubject: (tasks) => (tasks === 1 ? 'A task of yours falls due' : `${tasks} tasks of yours fall due`),
    due: (tasks, day) =>
      `${tasks === 1 ? 'A task of yours is open and due on' : `${tasks} tasks of yours are open. The first is due on`} ${day}.`,
    see: 'See my tasks',
    off: (url) => `Turn these mails off in your account: ${url}`,
  },
  es: {
    hello: (name) => `Hola, ${name}:`,
    mentionedSubject: (authors) => `${authors}: mención en un comentario`,
    mentioned: (authors, comments, statements) =>
      `Le han mencionado en ${comments === 1 ? 'un comentario' : `${comments} comentarios`} sobre la declaración de ${statements}. Autoría: ${authors}.`,
    read: 'Leer y responder',
    givenSubject: (tasks) => (tasks === 1 ? 'Tiene una tarea nueva' : `Tiene ${tasks} tareas nuevas`),
    given: (tasks, day) =>
      `${tasks === 1 ? 'Se le ha asignado una tarea de una declaración. Vence el' : `Se le han asignado ${tasks} tareas de declaraciones. La primera vence el`} ${day}.`,
    dueSubject: (tasks) => (tasks === 1 ? 'Vence una tarea suya' : `Vencen ${tasks} tareas suyas`),
    due: (tasks, day) =>
      `${tasks === 1 ? 'Tiene una tarea abierta que vence el' : `Tiene ${tasks} tareas abiertas. La primera vence el`} ${day}.`,
    see: 'Ver mis tareas',
    off: (url) => `Puede desactivar estos mensajes en su cuenta: ${url}`,
  },
  ar: {
    hello: (name) => `مرحبًا ${name}،`,
    mentionedSubject: (authors) => `إشارة إليكم في تعليق من ${authors}`,
    mentioned: (authors, comments, statements) =>
      `وردت إشارة إليكم في تعليقات على بيان ${statements}. كتبها: ${authors}. عدد التعليقات: ${comments}.`,
    read: 'القراءة والرد',
    givenSubject: (tasks) => `مهام أُسندت إليكم: ${tasks}`,
    given: (tasks, day) => `أُسندت إليكم مهام من مهام البيانات. عددها: ${tasks}. أقرب موعد: ${day}.`,
    dueSubject: (tasks) => `مهام لديكم حان موعدها أو يقترب: ${tasks}`,
    due: (tasks, day) => `لديكم مهام مفتوحة. عددها: ${tasks}. أقرب موعد: ${day}.`,
    see: 'عرض مهامي',
    off: (url) => `يمكنكم إيقاف هذه الرسائل من حسابكم: ${url}`,
  },
};

/** Says that comments call somebody; what they say stays behind the sign-in. */
export function mentionedMail(facts: MentionedFacts): Mail {
  const texts = TEXTS[facts.language];
  const authors = listed(facts.authors, facts.language);
  const text = texts.mentioned(authors, facts.comments, listed(facts.statements, facts.language));
  return mail(facts, texts.mentionedSubject(authors), text, texts.read);
}

/** Says that tasks became somebody's; what they are stays behind the sign-in. */
export function taskGivenMail(facts: TaskMailFacts): Mail {
  const texts = TEXTS[facts.language];
  const text = texts.given(facts.tasks, dayInWords(facts));
  return mail(facts, texts.givenSubject(facts.tasks), text, texts.see);
}

/** Reminds somebody of tasks before their day. */
export function taskDueMail(facts: TaskMailFacts): Mail {
  const texts = TEXTS[facts.language];
  const text = texts.due(facts.tasks, dayInWords(facts));
  return mail(facts, texts.dueSubject(facts.tasks), text, texts.see);
}

function mail(
  { to, language, recipientName, url, settingsUrl }: Addressed,
  subject: string,
  text: string,
  label: string,
) {
  const texts = TEXTS[language];
  const content = {
    language,
    subject,
    greeting: texts.hello(isolated(recipientName, language)),
    paragraphs: [text],
    action: { label, url },
    notes: [texts.off(isolated(settingsUrl, language))],
  };
  return { to, ...composeMail(content) };
}

function dayInWords({ dueOn, language }: TaskMailFacts): string {
  const locale = `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${dueOn}T00:00:00Z`),
  );
}

function listed(names: readonly string[], language: Language): string {
  const format = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' });
  return format.format(names.map((name) => isolated(name, language)));
}

/** A name within a sentence from right to left keeps the order of its own signs. */
function isolated(text: string, language: Language): string {
  return language === 'ar' ? `\u2068${text}\u2069` : text;
}
