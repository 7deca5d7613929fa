import type { StatementLanguage } from '../language';
import type { CommitmentState } from './commitment';
import type { TargetState, Trend } from './kpi-series';
import type { ComparisonBreak } from './year-figures';

/** Words of the board summary. */
export interface BoardTexts {
  readonly title: string;
  readonly period: string;
  readonly page: string;
  readonly indicators: string;
  readonly noIndicators: string;
  readonly noValue: string;
  readonly from: string;
  readonly target: string;
  readonly trend: Readonly<Record<Trend, string>>;
  readonly targetState: Readonly<Record<TargetState, string>>;
  readonly changes: string;
  readonly noChanges: string;
  readonly figure: string;
  readonly notCompared: string;
  readonly breaks: Readonly<Record<ComparisonBreak, string>>;
  readonly risks: string;
  readonly noRisks: string;
  readonly supplier: string;
  readonly country: string;
  readonly score: string;
  readonly band: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly finding: string;
  readonly severity: string;
  readonly due: string;
  readonly commitments: string;
  readonly noCommitments: string;
  readonly counts: string;
  readonly commitment: string;
  readonly owner: string;
  readonly state: string;
  readonly states: Readonly<Record<CommitmentState, string>>;
  readonly overdue: string;
  readonly decisions: string;
  readonly noDecisions: string;
}

const ENGLISH: BoardTexts = {
  title: 'Forced labour in our supply chains: summary for the board',
  period: '{from} to {to}. Records as of {date}.',
  page: 'Page {n} of 2',
  indicators: 'Indicators',
  noIndicators: 'No indicators have been defined yet.',
  noValue: 'no value yet',
  from: ', from {value}',
  target: 'Target {value} by {date}: {state}',
  trend: { better: 'better', worse: 'worse', same: 'unchanged', unknown: 'not compared' },
  targetState: {
    reached: 'reached',
    missed: 'missed',
    open: 'open',
    'not-comparable': 'set for another definition',
  },
  changes: 'What changed most',
  noChanges: 'There is no earlier year to compare with, or nothing changed.',
  figure: 'Figure',
  notCompared: 'Not comparable: {why}',
  breaks: {
    method: 'another version of the method',
    definition: 'another definition',
    'period-length': 'periods of different length',
  },
  risks: 'Suppliers with the highest risk',
  noRisks: 'No supplier has a risk score yet.',
  supplier: 'Supplier',
  country: 'Country',
  score: 'Score',
  band: 'Risk',
  findings: 'Findings past their date: {n}',
  noFindings: 'No finding is past the date of its correction.',
  finding: 'Finding',
  severity: 'Severity',
  due: 'Due',
  commitments: 'What we promised',
  noCommitments: 'No commitments have been recorded.',
  counts: '{open} open, {kept} kept, {partly} partly kept, {broken} not kept.',
  commitment: 'Commitment',
  owner: 'Owner',
  state: 'State',
  states: { open: 'open', kept: 'kept', partly: 'partly kept', 'not-kept': 'not kept' },
  overdue: 'overdue',
  decisions: 'Decisions asked of the board',
  noDecisions: 'None this time.',
};

const SPANISH: BoardTexts = {
  title: 'Trabajo forzoso en nuestras cadenas de suministro: resumen para el consejo',
  period: 'Del {from} al {to}. Registros al {date}.',
  page: 'Página {n} de 2',
  indicators: 'Indicadores',
  noIndicators: 'Todavía no se ha definido ningún indicador.',
  noValue: 'sin valor todavía',
  from: ', desde {value}',
  target: 'Meta {value} para el {date}: {state}',
  trend: { better: 'mejor', worse: 'peor', same: 'sin cambios', unknown: 'sin comparar' },
  targetState: {
    reached: 'alcanzada',
    missed: 'no alcanzada',
    open: 'abierta',
    'not-comparable': 'fijada para otra definición',
  },
  changes: 'Lo que más ha cambiado',
  noChanges: 'No hay un año anterior con el que comparar, o nada ha cambiado.',
  figure: 'Cifra',
  notCompared: 'No comparable: {why}',
  breaks: {
    method: 'otra versión del método',
    definition: 'otra definición',
    'period-length': 'periodos de distinta duración',
  },
  risks: 'Proveedores con mayor riesgo',
  noRisks: 'Ningún proveedor tiene todavía una puntuación de riesgo.',
  supplier: 'Proveedor',
  country: 'País',
  score: 'Puntuación',
  band: 'Riesgo',
  findings: 'Hallazgos fuera de plazo: {n}',
  noFindings: 'Ningún hallazgo ha superado la fecha de su corrección.',
  finding: 'Hallazgo',
  severity: 'Gravedad',
  due: 'Plazo',
  commitments: 'Lo que prometimos',
  noCommitments: 'No se ha registrado ningún compromiso.',
  counts: '{open} abiertos, {kept} cumplidos, {partly} cumplidos en parte, {broken} incumplidos.',
  commitment: 'Compromiso',
  owner: 'Responsable',
  state: 'Estado',
  states: { open: 'abierto', kept: 'cumplido', partly: 'cumplido en parte', 'not-kept': 'incumplido' },
  overdue: 'fuera de plazo',
  decisions: 'Decisiones que se piden al consejo',
  noDecisions: 'Ninguna en esta ocasión.',
};

const ARABIC: BoardTexts = {
  title: 'العمل القسري في سلاسل التوريد لدينا: ملخص لمجلس الإدارة',
  period: 'من {from} إلى {to}. السجلات بتاريخ {date}.',
  page: 'صفحة {n} من 2',
  indicators: 'المؤشرات',
  noIndicators: 'لم تُحدَّد مؤشرات بعد.',
  noValue: 'لا قيمة بعد',
  from: '، من {value}',
  target: 'الهدف {value} بحلول {date}: {state}',
  trend: { better: 'أفضل', worse: 'أسوأ', same: 'دون تغيير', unknown: 'بلا مقارنة' },
  targetState: {
    reached: 'تحقق',
    missed: 'لم يتحقق',
    open: 'مفتوح',
    'not-comparable': 'وُضع لتعريف آخر',
  },
  changes: 'أكثر ما تغيّر',
  noChanges: 'لا توجد سنة سابقة للمقارنة، أو لم يتغير شيء.',
  figure: 'الرقم',
  notCompared: 'غير قابل للمقارنة: {why}',
  breaks: {
    method: 'إصدار آخر من المنهجية',
    definition: 'تعريف آخر',
    'period-length': 'فترتان مختلفتا الطول',
  },
  risks: 'الموردون الأعلى خطرا',
  noRisks: 'لا يوجد مورد له درجة خطر بعد.',
  supplier: 'المورد',
  country: 'البلد',
  score: 'الدرجة',
  band: 'الخطر',
  findings: 'ملاحظات تجاوزت موعدها: {n}',
  noFindings: 'لا توجد ملاحظة تجاوزت موعد تصحيحها.',
  finding: 'الملاحظة',
  severity: 'الخطورة',
  due: 'الموعد',
  commitments: 'ما وعدنا به',
  noCommitments: 'لم تُسجَّل أي التزامات.',
  counts: '{open} مفتوحة، {kept} أُوفي بها، {partly} أُوفي بها جزئيا، {broken} لم يُوفَ بها.',
  commitment: 'الالتزام',
  owner: 'المسؤول',
  state: 'الحالة',
  states: { open: 'مفتوح', kept: 'أُوفي به', partly: 'أُوفي به جزئيا', 'not-kept': 'لم يُوفَ به' },
  overdue: 'متأخر',
  decisions: 'قرارات مطلوبة من المجلس',
  noDecisions: 'لا قرارات هذه المرة.',
};

const FRENCH: BoardTexts = {
  title: 'Travail forcé dans nos chaînes d’approvisionnement : résumé pour le conseil',
  period: 'Du {from} au {to}. Dossiers au {date}.',
  page: 'Page {n} sur 2',
  indicators: 'Indicateurs',
  noIndicators: 'Aucun indicateur n’est encore défini.',
  noValue: 'pas encore de valeur',
  from: ', contre {value}',
  target: 'Cible {value} d’ici le {date} : {state}',
  trend: { better: 'mieux', worse: 'moins bien', same: 'inchangé', unknown: 'non comparé' },
  targetState: {
    reached: 'atteinte',
    missed: 'manquée',
    open: 'ouverte',
    'not-comparable': 'fixée pour une autre définition',
  },
  changes: 'Ce qui a le plus changé',
  noChanges: 'Il n’y a pas d’année antérieure à comparer, ou rien n’a changé.',
  figure: 'Chiffre',
  notCompared: 'Non comparable : {why}',
  breaks: {
    method: 'autre version de la méthode',
    definition: 'autre définition',
    'period-length': 'périodes de durée différente',
  },
  risks: 'Fournisseurs au risque le plus élevé',
  noRisks: 'Aucun fournisseur n’a encore de score de risque.',
  supplier: 'Fournisseur',
  country: 'Pays',
  score: 'Score',
  band: 'Risque',
  findings: 'Constats en retard : {n}',
  noFindings: 'Aucun constat n’a dépassé la date de sa correction.',
  finding: 'Constat',
  severity: 'Gravité',
  due: 'Échéance',
  commitments: 'Ce que nous avons promis',
  noCommitments: 'Aucun engagement n’est enregistré.',
  counts: '{open} ouverts, {kept} tenus, {partly} tenus en partie, {broken} non tenus.',
  commitment: 'Engagement',
  owner: 'Responsable',
  state: 'État',
  states: { open: 'ouvert', kept: 'tenu', partly: 'tenu en partie', 'not-kept': 'non tenu' },
  overdue: 'en retard',
  decisions: 'Décisions demandées au conseil',
  noDecisions: 'Aucune cette fois.',
};

const CHINESE: BoardTexts = {
  title: '我们供应链中的强迫劳动：董事会摘要',
  period: '{from}至{to}。记录截至{date}。',
  page: '第{n}页，共2页',
  indicators: '指标',
  noIndicators: '尚未设定指标。',
  noValue: '尚无数值',
  from: '，此前为{value}',
  target: '目标：{date}之前达到{value}（{state}）',
  trend: { better: '改善', worse: '恶化', same: '不变', unknown: '未比较' },
  targetState: {
    reached: '已达到',
    missed: '未达到',
    open: '进行中',
    'not-comparable': '按另一定义设定',
  },
  changes: '变化最大之处',
  noChanges: '没有可比较的以往年度，或没有任何变化。',
  figure: '数字',
  notCompared: '不可比较：{why}',
  breaks: {
    method: '方法版本不同',
    definition: '定义不同',
    'period-length': '期间长短不同',
  },
  risks: '风险最高的供应商',
  noRisks: '尚无供应商获得风险评分。',
  supplier: '供应商',
  country: '国家或地区',
  score: '评分',
  band: '风险',
  findings: '逾期的发现项：{n}',
  noFindings: '没有超过整改期限的发现项。',
  finding: '发现项',
  severity: '严重程度',
  due: '期限',
  commitments: '我们的承诺',
  noCommitments: '尚未登记承诺。',
  counts: '进行中{open}项，已兑现{kept}项，部分兑现{partly}项，未兑现{broken}项。',
  commitment: '承诺',
  owner: '负责人',
  state: '状态',
  states: { open: '进行中', kept: '已兑现', partly: '部分兑现', 'not-kept': '未兑现' },
  overdue: '逾期',
  decisions: '请董事会作出的决定',
  noDecisions: '本次没有。',
};

const TEXTS: Readonly<Record<StatementLanguage, BoardTexts>> = {
  en: ENGLISH,
  es: SPANISH,
  ar: ARABIC,
  fr: FRENCH,
  zh: CHINESE,
};

export function boardTexts(language: StatementLanguage): BoardTexts {
  return TEXTS[language];
}
