import type { StatementLanguage } from '@firebreak/statements/model';

/** Fixed words of the public pages that no document has. `{name}` marks where a value goes. */
export interface PublicPageTexts {
  readonly versionOf: string;
  readonly files: string;
  readonly pdf: string;
  readonly docx: string;
  readonly html: string;
  readonly json: string;
  readonly xlsx: string;
  readonly archive: string;
  readonly allYears: string;
  readonly earlier: string;
  readonly corrected: string;
  readonly correctionOf: string;
  readonly readCurrent: string;
  readonly withdrawn: string;
  readonly withdrawnText: string;
  readonly fingerprint: string;
  readonly none: string;
  readonly skip: string;
}

const ENGLISH: PublicPageTexts = {
  versionOf: 'Version {n}, published on {date}',
  files: 'Files',
  pdf: 'Statement as PDF',
  docx: 'Statement as a text document (DOCX)',
  html: 'Statement as one page to keep (HTML)',
  json: 'Statement for machines (JSON)',
  xlsx: 'Workbook with the evidence (XLSX)',
  archive: 'Statements against modern slavery of {name}',
  allYears: 'Statements of all years',
  earlier: 'Earlier versions',
  corrected: 'Corrected on {date} by version {n}: {reason}',
  correctionOf: 'Version {n}, corrected on {date}: {reason}',
  readCurrent: 'Read the current version',
  withdrawn: 'This statement was withdrawn',
  withdrawnText: 'Withdrawn on {date}. Reason: {reason}',
  fingerprint: 'Fingerprint of this version (SHA-256)',
  none: 'No statement is published at present.',
  skip: 'Skip to the text',
};

const SPANISH: PublicPageTexts = {
  versionOf: 'Versión {n}, publicada el {date}',
  files: 'Archivos',
  pdf: 'Declaración en PDF',
  docx: 'Declaración como documento de texto (DOCX)',
  html: 'Declaración en una página para guardar (HTML)',
  json: 'Declaración para máquinas (JSON)',
  xlsx: 'Libro con las pruebas (XLSX)',
  archive: 'Declaraciones contra la esclavitud moderna de {name}',
  allYears: 'Declaraciones de todos los años',
  earlier: 'Versiones anteriores',
  corrected: 'Corregida el {date} por la versión {n}: {reason}',
  correctionOf: 'Versión {n}, corregida el {date}: {reason}',
  readCurrent: 'Leer la versión vigente',
  withdrawn: 'Esta declaración se ha retirado',
  withdrawnText: 'Retirada el {date}. Motivo: {reason}',
  fingerprint: 'Huella de esta versión (SHA-256)',
  none: 'Ahora no hay ninguna declaración publicada.',
  skip: 'Ir al texto',
};

const ARABIC: PublicPageTexts = {
  versionOf: 'الإصدار {n}، نُشر في {date}',
  files: 'الملفات',
  pdf: 'البيان بصيغة PDF',
  docx: 'البيان كمستند نصي (DOCX)',
  html: 'البيان في صفحة واحدة للحفظ (HTML)',
  json: 'البيان للقراءة الآلية (JSON)',
  xlsx: 'مصنف الأدلة (XLSX)',
  archive: 'بيانات {name} لمكافحة الرق الحديث',
  allYears: 'بيانات جميع السنوات',
  earlier: 'الإصدارات السابقة',
  corrected: 'صُحّح في {date} بالإصدار {n}: {reason}',
  correctionOf: 'الإصدار {n}، صُحّح في {date}: {reason}',
  readCurrent: 'اقرأ الإصدار الحالي',
  withdrawn: 'سُحب هذا البيان',
  withdrawnText: 'سُحب في {date}. السبب: {reason}',
  fingerprint: 'بصمة هذا الإصدار (SHA-256)',
  none: 'لا يوجد بيان منشور حاليًا.',
  skip: 'انتقل إلى النص',
};

const FRENCH: PublicPageTexts = {
  versionOf: 'Version {n}, publiée le {date}',
  files: 'Fichiers',
  pdf: 'Déclaration en PDF',
  docx: 'Déclaration en document texte (DOCX)',
  html: 'Déclaration en une page à conserver (HTML)',
  json: 'Déclaration pour les machines (JSON)',
  xlsx: 'Classeur avec les preuves (XLSX)',
  archive: 'Déclarations contre l’esclavage moderne de {name}',
  allYears: 'Déclarations de toutes les années',
  earlier: 'Versions antérieures',
  corrected: 'Corrigée le {date} par la version {n} : {reason}',
  correctionOf: 'Version {n}, corrigée le {date} : {reason}',
  readCurrent: 'Lire la version en vigueur',
  withdrawn: 'Cette déclaration a été retirée',
  withdrawnText: 'Retirée le {date}. Motif : {reason}',
  fingerprint: 'Empreinte de cette version (SHA-256)',
  none: 'Aucune déclaration n’est publiée à présent.',
  skip: 'Aller au texte',
};

const GERMAN: PublicPageTexts = {
  versionOf: 'Fassung {n}, veröffentlicht am {date}',
  files: 'Dateien',
  pdf: 'Erklärung als PDF',
  docx: 'Erklärung als Textdokument (DOCX)',
  html: 'Erklärung als einzelne Seite zum Aufbewahren (HTML)',
  json: 'Erklärung für Maschinen (JSON)',
  xlsx: 'Arbeitsmappe mit den Belegen (XLSX)',
  archive: 'Erklärungen gegen moderne Sklaverei: {name}',
  allYears: 'Erklärungen aller Jahre',
  earlier: 'Frühere Fassungen',
  corrected: 'Am {date} durch Fassung {n} berichtigt: {reason}',
  correctionOf: 'Fassung {n}, berichtigt am {date}: {reason}',
  readCurrent: 'Die geltende Fassung lesen',
  withdrawn: 'Diese Erklärung wurde zurückgezogen',
  withdrawnText: 'Zurückgezogen am {date}. Grund: {reason}',
  fingerprint: 'Fingerabdruck dieser Fassung (SHA-256)',
  none: 'Zurzeit ist keine Erklärung veröffentlicht.',
  skip: 'Zum Text springen',
};

const NORWEGIAN: PublicPageTexts = {
  versionOf: 'Utgave {n}, offentliggjort {date}',
  files: 'Filer',
  pdf: 'Redegjørelsen som PDF',
  docx: 'Redegjørelsen som tekstdokument (DOCX)',
  html: 'Redegjørelsen som én side å ta vare på (HTML)',
  json: 'Redegjørelsen for maskiner (JSON)',
  xlsx: 'Arbeidsbok med dokumentasjonen (XLSX)',
  archive: 'Redegjørelser mot moderne slaveri: {name}',
  allYears: 'Redegjørelser for alle år',
  earlier: 'Tidligere utgaver',
  corrected: 'Rettet {date} med utgave {n}: {reason}',
  correctionOf: 'Utgave {n}, rettet {date}: {reason}',
  readCurrent: 'Les den gjeldende utgaven',
  withdrawn: 'Denne redegjørelsen er trukket tilbake',
  withdrawnText: 'Trukket tilbake {date}. Grunn: {reason}',
  fingerprint: 'Fingeravtrykk av denne utgaven (SHA-256)',
  none: 'Ingen redegjørelse er offentliggjort for tiden.',
  skip: 'Hopp til teksten',
};

const CHINESE: PublicPageTexts = {
  versionOf: '第{n}版，发布于{date}',
  files: '文件',
  pdf: '声明的PDF文件',
  docx: '声明的文字文档（DOCX）',
  html: '可保存的单页声明（HTML）',
  json: '机器可读的声明（JSON）',
  xlsx: '证据工作簿（XLSX）',
  archive: '{name}的反现代奴隶制声明',
  allYears: '历年声明',
  earlier: '以往版本',
  corrected: '已于{date}由第{n}版更正：{reason}',
  correctionOf: '第{n}版，更正于{date}：{reason}',
  readCurrent: '阅读现行版本',
  withdrawn: '本声明已撤回',
  withdrawnText: '撤回于{date}。理由：{reason}',
  fingerprint: '本版本的指纹（SHA-256）',
  none: '目前没有已发布的声明。',
  skip: '跳到正文',
};

const TEXTS: Readonly<Record<StatementLanguage, PublicPageTexts>> = {
  en: ENGLISH,
  es: SPANISH,
  ar: ARABIC,
  fr: FRENCH,
  de: GERMAN,
  nb: NORWEGIAN,
  zh: CHINESE,
};

export function publicPageTexts(language: StatementLanguage): PublicPageTexts {
  return TEXTS[language];
}
