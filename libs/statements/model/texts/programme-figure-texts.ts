import type { BreakdownId, FigureId } from '../figure';
import type { StatementLanguage } from '../language';
import type { BreakdownTexts, ProgrammeSheetTexts } from './statement-texts';

type Of<Id extends string> = Extract<Id, `programme.${string}`>;

/** What figures of the company's own measures are called. */
export interface ProgrammeFigureTexts {
  readonly source: string;
  readonly sheet: ProgrammeSheetTexts;
  readonly figures: Readonly<Record<Of<FigureId>, string>>;
  readonly breakdowns: Readonly<Record<Of<BreakdownId>, BreakdownTexts>>;
}

const of = (title: string, key: string, value: string): BreakdownTexts => ({ title, key, value });

const ENGLISH: ProgrammeFigureTexts = {
  source: 'Registers of own measures',
  sheet: {
    programmeSheet: 'Own measures',
    register: 'Register',
    row: 'Row',
    field: 'Field',
    value: 'Value',
    keptBack: 'kept back: fewer than five people',
  },
  figures: {
    'programme.policies': 'Policies in force on the last day of the period',
    'programme.policies-reviewed': 'Policies reviewed in the period',
    'programme.acknowledged-ratio': 'Share of those asked that acknowledged a policy',
    'programme.roles': 'Bodies and roles with a responsibility',
    'programme.clause-ratio': 'Share of supplier contracts with a clause against forced labour',
    'programme.sessions': 'Training sessions in the period',
    'programme.trained': 'Places taken in training (each session counted)',
    'programme.training-hours': 'Hours of training received',
    'programme.procurement-ratio': 'Share of the procurement audience that took part in training',
    'programme.supplier-attendances': 'Suppliers that took part in training (each session counted)',
    'programme.channels': 'Grievance channels open on the last day of the period',
    'programme.channels-anonymous': 'Of these, channels that need no name',
    'programme.channels-reported': 'Grievance channels with their use recorded',
    'programme.reports': 'Reports received through grievance channels',
    'programme.reports-forced-labour': 'Of these, reports about signs of forced labour',
    'programme.reports-closed': 'Of these, reports closed',
    'programme.reports-remedied': 'Of these, reports closed with a remedy',
    'programme.engagements': 'Talks with workers, unions and others in the period',
    'programme.remedies': 'Times that workers received remedy in the period',
    'programme.workers-remedied': 'Workers who received remedy',
    'programme.workers-fees-repaid': 'Workers to whom recruitment fees were paid back',
  },
  breakdowns: {
    'programme.policies-by-kind': of('Policies by kind', 'Kind', 'Policies'),
    'programme.protections': of('What policies promise to workers', 'Promise', 'Policies'),
    'programme.clauses': of('Clauses in supplier contracts', 'Clause', 'Share of contracts'),
    'programme.trained-by-audience': of('Training by audience', 'Audience', 'Places taken'),
    'programme.mandatory-by-audience': of('Mandatory training by audience', 'Audience', 'Places taken'),
    'programme.channels-by-kind': of('Grievance channels by kind', 'Kind', 'Channels'),
    'programme.reports-by-channel': of('Reports by grievance channel', 'Channel', 'Reports'),
    'programme.engagements-by-kind': of('Talks by partner', 'With whom', 'Talks'),
    'programme.repaid': of('Money paid to workers', 'Currency', 'Amount'),
  },
};

const SPANISH: ProgrammeFigureTexts = {
  source: 'Registros de medidas propias',
  sheet: { programmeSheet: 'Medidas propias', register: 'Registro', row: 'Fila', field: 'Campo', value: 'Valor', keptBack: 'reservado: menos de cinco personas' },
  figures: {
    'programme.policies': 'Políticas en vigor el último día del periodo',
    'programme.policies-reviewed': 'Políticas revisadas en el periodo',
    'programme.acknowledged-ratio': 'Parte de los consultados que aceptó una política',
    'programme.roles': 'Órganos y funciones con una responsabilidad',
    'programme.clause-ratio': 'Parte de los contratos con proveedores con una cláusula contra el trabajo forzoso',
    'programme.sessions': 'Sesiones de formación en el periodo',
    'programme.trained': 'Plazas ocupadas en formación (cada sesión cuenta)',
    'programme.training-hours': 'Horas de formación recibidas',
    'programme.procurement-ratio': 'Parte del personal de compras convocado que participó en la formación',
    'programme.supplier-attendances': 'Proveedores que participaron en formación (cada sesión cuenta)',
    'programme.channels': 'Canales de quejas abiertos el último día del periodo',
    'programme.channels-anonymous': 'De ellos, canales que no piden el nombre',
    'programme.channels-reported': 'Canales de quejas con su uso registrado',
    'programme.reports': 'Avisos recibidos por los canales de quejas',
    'programme.reports-forced-labour': 'De ellos, avisos sobre indicios de trabajo forzoso',
    'programme.reports-closed': 'De ellos, avisos cerrados',
    'programme.reports-remedied': 'De ellos, avisos cerrados con reparación',
    'programme.engagements': 'Diálogos con trabajadores, sindicatos y otros en el periodo',
    'programme.remedies': 'Veces que trabajadores recibieron reparación en el periodo',
    'programme.workers-remedied': 'Trabajadores que recibieron reparación',
    'programme.workers-fees-repaid': 'Trabajadores a quienes se devolvieron gastos de contratación',
  },
  breakdowns: {
    'programme.policies-by-kind': of('Políticas por tipo', 'Tipo', 'Políticas'),
    'programme.protections': of('Qué prometen las políticas a los trabajadores', 'Promesa', 'Políticas'),
    'programme.clauses': of('Cláusulas de los contratos con proveedores', 'Cláusula', 'Parte de los contratos'),
    'programme.trained-by-audience': of('Formación por destinatarios', 'Destinatarios', 'Plazas ocupadas'),
    'programme.mandatory-by-audience': of('Formación obligatoria por destinatarios', 'Destinatarios', 'Plazas ocupadas'),
    'programme.channels-by-kind': of('Canales de quejas por tipo', 'Tipo', 'Canales'),
    'programme.reports-by-channel': of('Avisos por canal de quejas', 'Canal', 'Avisos'),
    'programme.engagements-by-kind': of('Diálogos por interlocutor', 'Con quién', 'Diálogos'),
    'programme.repaid': of('Dinero pagado a trabajadores', 'Moneda', 'Importe'),
  },
}; // prettier-ignore

const ARABIC: ProgrammeFigureTexts = {
  source: 'سجلات تدابير الشركة',
  sheet: {
    programmeSheet: 'تدابير الشركة',
    register: 'السجل',
    row: 'الصف',
    field: 'الحقل',
    value: 'القيمة',
    keptBack: 'محجوب: أقل من خمسة أشخاص',
  },
  figures: {
    'programme.policies': 'السياسات السارية في آخر يوم من الفترة',
    'programme.policies-reviewed': 'السياسات التي روجعت في الفترة',
    'programme.acknowledged-ratio': 'نسبة من أقروا بسياسة ممن طُلب منهم ذلك',
    'programme.roles': 'الهيئات والأدوار المسؤولة',
    'programme.clause-ratio': 'نسبة عقود الموردين التي فيها بند ضد العمل القسري',
    'programme.sessions': 'جلسات التدريب في الفترة',
    'programme.trained': 'المقاعد المشغولة في التدريب (تُحتسب كل جلسة)',
    'programme.training-hours': 'ساعات التدريب المتلقاة',
    'programme.procurement-ratio': 'نسبة من شاركوا في التدريب من المستهدفين في المشتريات',
    'programme.supplier-attendances': 'الموردون المشاركون في التدريب (تُحتسب كل جلسة)',
    'programme.channels': 'قنوات التظلم المفتوحة في آخر يوم من الفترة',
    'programme.channels-anonymous': 'منها القنوات التي لا تطلب الاسم',
    'programme.channels-reported': 'قنوات التظلم التي سُجل استخدامها',
    'programme.reports': 'البلاغات الواردة عبر قنوات التظلم',
    'programme.reports-forced-labour': 'منها بلاغات عن مؤشرات العمل القسري',
    'programme.reports-closed': 'منها بلاغات أُغلقت',
    'programme.reports-remedied': 'منها بلاغات أُغلقت بإنصاف',
    'programme.engagements': 'الحوارات مع العمال والنقابات وغيرهم في الفترة',
    'programme.remedies': 'عدد مرات إنصاف العمال في الفترة',
    'programme.workers-remedied': 'العمال الذين أُنصفوا',
    'programme.workers-fees-repaid': 'العمال الذين رُدت إليهم رسوم التوظيف',
  },
  breakdowns: {
    'programme.policies-by-kind': of('السياسات حسب النوع', 'النوع', 'السياسات'),
    'programme.protections': of('ما تعد به السياسات العمال', 'الوعد', 'السياسات'),
    'programme.clauses': of('بنود عقود الموردين', 'البند', 'نسبة العقود'),
    'programme.trained-by-audience': of('التدريب حسب الفئة', 'الفئة', 'المقاعد'),
    'programme.mandatory-by-audience': of('التدريب الإلزامي حسب الفئة', 'الفئة', 'المقاعد'),
    'programme.channels-by-kind': of('قنوات التظلم حسب النوع', 'النوع', 'القنوات'),
    'programme.reports-by-channel': of('البلاغات حسب قناة التظلم', 'القناة', 'البلاغات'),
    'programme.engagements-by-kind': of('الحوارات حسب الطرف', 'مع من', 'الحوارات'),
    'programme.repaid': of('أموال دُفعت إلى العمال', 'العملة', 'المبلغ'),
  },
};

const FRENCH: ProgrammeFigureTexts = {
  source: 'Registres des mesures de l’entreprise',
  sheet: {
    programmeSheet: 'Mesures propres',
    register: 'Registre',
    row: 'Ligne',
    field: 'Champ',
    value: 'Valeur',
    keptBack: 'non indiqué : moins de cinq personnes',
  },
  figures: {
    'programme.policies': 'Politiques en vigueur le dernier jour de la période',
    'programme.policies-reviewed': 'Politiques examinées pendant la période',
    'programme.acknowledged-ratio':
      'Part des personnes et entreprises sollicitées qui ont accepté une politique',
    'programme.roles': 'Organes et fonctions responsables',
    'programme.clause-ratio': 'Part des contrats de fournisseurs avec une clause contre le travail forcé',
    'programme.sessions': 'Séances de formation pendant la période',
    'programme.trained': 'Places occupées en formation (chaque séance compte)',
    'programme.training-hours': 'Heures de formation reçues',
    'programme.procurement-ratio': 'Part du public des achats qui a suivi la formation',
    'programme.supplier-attendances': 'Fournisseurs participant à la formation (chaque séance compte)',
    'programme.channels': 'Canaux de plainte ouverts le dernier jour de la période',
    'programme.channels-anonymous': 'Dont ceux qui ne demandent pas de nom',
    'programme.channels-reported': 'Canaux de plainte dont l’usage est enregistré',
    'programme.reports': 'Signalements reçus par les canaux de plainte',
    'programme.reports-forced-labour': 'Dont ceux sur des indices de travail forcé',
    'programme.reports-closed': 'Dont ceux qui sont clos',
    'programme.reports-remedied': 'Dont ceux qui sont clos avec réparation',
    'programme.engagements': 'Échanges avec des travailleurs, syndicats et autres pendant la période',
    'programme.remedies': 'Réparations apportées à des travailleurs pendant la période',
    'programme.workers-remedied': 'Travailleurs qui ont obtenu réparation',
    'programme.workers-fees-repaid': 'Travailleurs remboursés de frais de recrutement',
  },
  breakdowns: {
    'programme.policies-by-kind': of('Politiques par type', 'Type', 'Politiques'),
    'programme.protections': of(
      'Ce que les politiques promettent aux travailleurs',
      'Promesse',
      'Politiques',
    ),
    'programme.clauses': of('Clauses des contrats de fournisseurs', 'Clause', 'Part des contrats'),
    'programme.trained-by-audience': of('Formation par public', 'Public', 'Places occupées'),
    'programme.mandatory-by-audience': of('Formation obligatoire par public', 'Public', 'Places occupées'),
    'programme.channels-by-kind': of('Canaux de plainte par type', 'Type', 'Canaux'),
    'programme.reports-by-channel': of('Signalements par canal de plainte', 'Canal', 'Signalements'),
    'programme.engagements-by-kind': of('Échanges par interlocuteur', 'Avec qui', 'Échanges'),
    'programme.repaid': of('Sommes versées à des travailleurs', 'Monnaie', 'Montant'),
  },
};

export const PROGRAMME_FIGURE_TEXTS: Readonly<Record<StatementLanguage, ProgrammeFigureTexts>> = {
  en: ENGLISH,
  es: SPANISH,
  ar: ARABIC,
  fr: FRENCH,
};
