import { fill, type StatementLanguage } from '@firebreak/statements/model';

const WORDS: Readonly<Record<string, string>> = {
  en: 'Signature of {name}',
  es: 'Firma de {name}',
  ar: 'توقيع {name}',
  fr: 'Signature de {name}',
  de: 'Unterschrift von {name}',
  nb: 'Signaturen til {name}',
  zh: '{name}的签名',
};

/** What a drawn signature is, for those who do not see it. */
export function signatureAlt(name: string, language: StatementLanguage): string {
  return fill(WORDS[language] ?? '{name}', { name });
}
