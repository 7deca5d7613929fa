import type { StatementLanguage } from '../../language';

/** Sentences about one row of a register; see `programme-lines.ts`. */
interface LineTexts {
  readonly policy: string;
  readonly policyEdition: string;
  readonly inForce: string;
  readonly approved: string;
  readonly reviewed: string;
  readonly owned: string;
  readonly binds: string;
  readonly promises: string;
  readonly role: string;
  readonly reportsTo: string;
  readonly meets: string;
  readonly channel: string;
  readonly users: string;
  readonly languages: string;
  readonly anonymous: string;
  readonly named: string;
  readonly runBy: string;
  readonly engaged: string;
  readonly engagedWith: string;
  readonly outcome: string;
  readonly more: string;
}

export const PROGRAMME_LINES: Readonly<Record<StatementLanguage, LineTexts>> = {
  en: {
    policy: '{name}.',
    policyEdition: '{name}, edition {edition}.',
    inForce: 'It has been in force since {date}.',
    approved: 'It was approved by: {by}.',
    reviewed: 'It was last reviewed on {date}.',
    owned: 'Responsible for it: {owner}.',
    binds: 'The policy binds: {whom}.',
    promises: 'It promises to workers: {what}.',
    role: '{name}: responsible for {what}.',
    reportsTo: 'Reports to {whom}, {rhythm}.',
    meets: 'Meets or reports {rhythm}.',
    channel: '{name} ({kind}), open since {date}.',
    users: 'This grievance channel is open to: {whom}.',
    languages: 'It is offered in {languages}.',
    anonymous: 'People can report without giving their name.',
    named: 'People give their name when they report.',
    runBy: 'It is run by: {whom}.',
    engaged: '{date}, {partner}: {about}.',
    engagedWith: '{date}, {partner} ({name}): {about}.',
    outcome: 'What came of it: {outcome}.',
    more: 'And {n} more.',
  },
  es: {
    policy: '{name}.',
    policyEdition: '{name}, edición {edition}.',
    inForce: 'La política está en vigor desde el {date}.',
    approved: 'Fue aprobada por: {by}.',
    reviewed: 'Se revisó por última vez el {date}.',
    owned: 'Función responsable de ella: {owner}.',
    binds: 'La política obliga a: {whom}.',
    promises: 'Promete a los trabajadores: {what}.',
    role: '{name}: responsable de {what}.',
    reportsTo: 'Informa a {whom}, {rhythm}.',
    meets: 'Se reúne o informa {rhythm}.',
    channel: '{name} ({kind}), abierto desde el {date}.',
    users: 'Pueden usar este canal de quejas: {whom}.',
    languages: 'Se ofrece en {languages}.',
    anonymous: 'Se puede avisar sin dar el nombre.',
    named: 'Quien avisa da su nombre.',
    runBy: 'Lo gestiona: {whom}.',
    engaged: '{date}, {partner}: {about}.',
    engagedWith: '{date}, {partner} ({name}): {about}.',
    outcome: 'Qué resultó: {outcome}.',
    more: 'Y {n} más.',
  },
  ar: {
    policy: '{name}.',
    policyEdition: '{name}، الإصدار {edition}.',
    inForce: 'السياسة سارية منذ {date}.',
    approved: 'اعتمدها: {by}.',
    reviewed: 'روجعت آخر مرة في {date}.',
    owned: 'الدور المسؤول عنها: {owner}.',
    binds: 'تُلزم السياسة: {whom}.',
    promises: 'تعد العمال بما يلي: {what}.',
    role: '{name}: مسؤول عن {what}.',
    reportsTo: 'يرفع تقاريره إلى {whom}، {rhythm}.',
    meets: 'يجتمع أو يقدم تقاريره {rhythm}.',
    channel: '{name} ({kind})، مفتوحة منذ {date}.',
    users: 'يمكن أن يستخدم قناة التظلم هذه: {whom}.',
    languages: 'متاحة باللغات: {languages}.',
    anonymous: 'يمكن الإبلاغ دون ذكر الاسم.',
    named: 'يذكر المبلِّغ اسمه.',
    runBy: 'يديرها: {whom}.',
    engaged: '{date}، {partner}: {about}.',
    engagedWith: '{date}، {partner} ({name}): {about}.',
    outcome: 'النتيجة: {outcome}.',
    more: 'وغيرها: {n}.',
  },
  fr: {
    policy: '{name}.',
    policyEdition: '{name}, édition {edition}.',
    inForce: 'La politique est en vigueur depuis le {date}.',
    approved: 'Elle a été approuvée par : {by}.',
    reviewed: 'Elle a été examinée pour la dernière fois le {date}.',
    owned: 'Fonction responsable : {owner}.',
    binds: 'La politique lie : {whom}.',
    promises: 'Elle promet aux travailleurs : {what}.',
    role: '{name} : responsable de {what}.',
    reportsTo: 'Rend compte à {whom}, {rhythm}.',
    meets: 'Se réunit ou rend compte {rhythm}.',
    channel: '{name} ({kind}), ouvert depuis le {date}.',
    users: 'Peuvent utiliser ce canal de plainte : {whom}.',
    languages: 'Il est proposé en {languages}.',
    anonymous: 'On peut signaler sans donner son nom.',
    named: 'Qui signale donne son nom.',
    runBy: 'Il est géré par : {whom}.',
    engaged: '{date}, {partner} : {about}.',
    engagedWith: '{date}, {partner} ({name}) : {about}.',
    outcome: 'Ce qui en est ressorti : {outcome}.',
    more: 'Et {n} de plus.',
  },
  zh: {
    policy: '{name}。',
    policyEdition: '{name}，版本{edition}。',
    inForce: '该政策自{date}起生效。',
    approved: '批准机构：{by}。',
    reviewed: '上次复核日期为{date}。',
    owned: '负责的职位：{owner}。',
    binds: '该政策约束：{whom}。',
    promises: '对工人的承诺：{what}。',
    role: '{name}：负责{what}。',
    reportsTo: '向{whom}汇报，{rhythm}。',
    meets: '会议或汇报：{rhythm}。',
    channel: '{name}（{kind}），自{date}起开放。',
    users: '可使用该申诉渠道者：{whom}。',
    languages: '提供的语言：{languages}。',
    anonymous: '可以匿名反映问题。',
    named: '反映问题时需提供姓名。',
    runBy: '运营方：{whom}。',
    engaged: '{date}，{partner}：{about}。',
    engagedWith: '{date}，{partner}（{name}）：{about}。',
    outcome: '结果：{outcome}。',
    more: '另有{n}项。',
  },
};
