import { BreakdownId, FigureId } from '../figure';
import { StatementLanguage } from '../language';
import { GERMAN_SIGNALS } from './signals.de';
import { CHINESE_SIGNALS } from './signals.zh';
import { FRENCH_SIGNALS } from './signals.fr';
import { NORWEGIAN_SIGNALS } from './signals.nb';
import type { Signals, TextElement } from './signals-of-language';

export type { TextElement } from './signals-of-language';

type Quoted = FigureId | BreakdownId;

/** Quoting one of these figures shows the element as well, in any language. */
export const SIGNAL_FIGURES: Readonly<Partial<Record<TextElement, readonly Quoted[]>>> = {
  'steps.taken': [
    'supply-chain.suppliers',
    'risk.scored',
    'questionnaires.sent',
    'audits.audits',
    'audits.closed-verified',
  ],
  'structure.supply-chains': [
    'supply-chain.suppliers',
    'supply-chain.direct-suppliers',
    'supply-chain.by-tier',
  ],
  'structure.countries': ['supply-chain.countries', 'supply-chain.by-country'],
  'risk.where': ['risk.by-country-sector'],
  'risk.assessed': ['risk.scored', 'risk.method', 'risk.mean'],
  'diligence.process': ['questionnaires.sent', 'audits.audits'],
  'diligence.results': [
    'questionnaires.answered',
    'questionnaires.response-rate',
    'audits.findings',
    'audits.audits',
  ],
  'diligence.remedy': ['audits.closed-verified', 'audits.under-way'],
  'effectiveness.indicators': [
    'questionnaires.response-rate',
    'audits.closed-verified',
    'audits.audited-suppliers',
    'risk.mean',
    'supply-chain.suppliers',
  ],
};

const ENGLISH: Signals = {
  admission:
    "\\b(not yet|have not|has not|did not|does not|do not|is not|are not|was not|were not|no step|not complete|never|hasn't|haven't|didn't)\\b",
  'steps.taken':
    '\\b(we|has|have) (took|taken|mapped|assessed|audited|trained|sent|asked|recorded|adopted|reviewed|visited|changed|joined|followed|verified|published)\\b|\\b(no|not take any|took no) steps\\b',
  'structure.organisation':
    '\\b(limited|plc|llp|company|partnership|subsidiar|group|head office|headquarter|employs?|employees)\\b',
  'structure.business':
    '\\b(makes?|manufactur|sells?|retail|produces?|designs?|distribut|provides?|products?|services?|brands?|imports?)\\w*',
  'structure.supply-chains': '\\b(suppliers?|supply chains?|subcontractors?|tiers?)\\b',
  'structure.countries': '\\bcountr(y|ies)\\b',
  'structure.unseen':
    '\\b(not yet (see|know|mapped|linked)|not complete|no visibility|not visible|unknown)\\b',
  'policies.named': '\\b(polic(y|ies)|code of conduct|supplier code|standards?)\\b',
  'policies.applied':
    '\\b(binds?|contract|clauses?|signed|appl(y|ies) to|enforce|owner|responsible|approved by|reviewed)\\w*',
  'governance.owner': '\\b(board|director|committee|officer|head of|responsible for|leads? on)\\b',
  'purchasing.practices': '\\b(purchasing|prices?|lead times?|orders?|payment terms)\\b',
  'risk.where':
    '\\brisks?\\b.*\\b(countr|sector|goods|region|industr|workers|migrant|agency)\\w*|\\b(countr|sector|goods|region|industr|migrant|agency)\\w*.*\\brisks?\\b',
  'risk.assessed': '\\b(assess|scor(e|ed|ing)|method|evaluat|analys)\\w*',
  'risk.managed': '\\b(first|priorit|mitigat|reduce|respond|action|manage|decide)\\w*',
  'diligence.process': '\\b(due diligence|questionnaires?|audits?|screening|inspections?|site visits?)\\b',
  'diligence.results': '\\b(found|findings?|result|answered|led to|identified)\\b',
  'diligence.remedy': '\\b(remed(y|ies|iation)|corrective|repaid|repay|compensat|corrected)\\w*',
  'stakeholders.engaged':
    '\\b(unions?|workers|communit|ngos?|civil society)\\w*.*\\b(consult|engage|asked|spoke|listen|work with)\\w*|\\b(consult|engage|spoke|listen)\\w*.*\\b(unions?|workers|communit|ngos?)\\w*',
  'grievance.channel': '\\b(grievance|hotline|whistle|helpline|report a concern|speak up|complaints?)\\w*',
  'effectiveness.indicators': '\\b(indicators?|kpis?|measure|percent|%)\\w*',
  'effectiveness.comparison':
    '\\b(last year|previous year|year before|compared with|target|goal|up from|down from|by 20\\d\\d)\\b',
  'training.given': '\\b(training|trained|course|workshop|e-learning|seminar)s?\\b',
  'training.audience': '\\b(buyers?|procurement|managers?|staff|employees|suppliers|directors|teams?)\\b',
};

const SPANISH: Signals = {
  admission:
    '\\b(todavía no|aún no|no (hemos|ha|han|se|está|tiene|tienen|enviamos|registramos|adoptamos|vemos|conocemos)|ninguna medida)\\b',
  'steps.taken':
    '(^|\\s)(trazamos|evaluamos|enviamos|registramos|auditamos|formamos|adoptamos|revisamos|visitamos|dimos|aprobamos|cambiamos|publicamos|tomamos)\\b|no (adoptamos|tomamos|hubo) ninguna medida',
  'structure.organisation': '\\b(sociedad|empresa|grupo|filial|sede|emplea|empleados|compañía)',
  'structure.business':
    '\\b(fabrica|vende|produce|diseña|distribuye|presta|ofrece|productos|servicios|marcas|importa)',
  'structure.supply-chains': '\\b(proveedor|cadenas? de suministro|subcontrat|nivel)',
  'structure.countries': '(país|países)',
  'structure.unseen':
    '(todavía no (vemos|conocemos|tiene|tienen|hemos)|no está completo|no es visible|se desconoce)',
  'policies.named': '(política|código de conducta|código de proveedores|norma)',
  'policies.applied': '\\b(obliga|contrato|cláusula|firm[aóó]|se aplica|responsable|aprobad|revis)',
  'governance.owner': '\\b(consejo|director|comité|responsable de|dirige)',
  'purchasing.practices': '\\b(compras?|precios?|plazos?|pedidos?|condiciones de pago)\\b',
  'risk.where':
    'riesgo.*(país|sector|producto|región|trabajadores|migrant)|(país|sector|producto|región|migrant).*riesgo',
  'risk.assessed': '\\b(evalua|puntuaci|método|analiz|valora)',
  'risk.managed': '\\b(primero|prior|mitig|reduc|medidas|gestion|decidir)',
  'diligence.process': '\\b(diligencia debida|cuestionario|auditor|control|inspecci|visita)',
  'diligence.results': '\\b(hallazgo|resultado|respond|encontr|dieron lugar|detect)',
  'diligence.remedy': '\\b(repara|correctiv|devol|compens|corrig)',
  'stakeholders.engaged':
    '(sindicato|trabajador|comunidad|ong).*(consult|particip|escuch)|(consult|particip|escuch)\\w*.*(sindicato|trabajador|comunidad|ong)',
  'grievance.channel': '\\b(queja|reclamaci|denuncia|línea de ayuda|canal de aviso|canal ético)',
  'effectiveness.indicators': '\\b(indicador|medimos|porcentaje|por ciento)|%',
  'effectiveness.comparison':
    '(año anterior|ejercicio anterior|en comparación|objetivo|meta|frente a|antes de 20\\d\\d)',
  'training.given': '\\b(formaci|curso|taller|capacitaci|seminario)',
  'training.audience': '\\b(compras|compradores|dirección|plantilla|empleados|personal|proveedores|equipos?)',
};

const ARABIC: Signals = {
  admission: '(?<!\\p{L})[وف]?(لم|لا نرى|لا نعرف|ليس|ليست|غير مكتملة|لا تُظهر)(?!\\p{L})',
  'steps.taken':
    '(رسمنا|قيَّمنا|قيمنا|أرسلنا|سجلنا|دققنا|درَّبنا|دربنا|اعتمدنا|راجعنا|زرنا|تابعنا|غيَّرنا|اتخذنا|لم نتخذ أي خطوة)',
  'structure.organisation': '(شركة|شراكة|مجموعة|فرع|مقرها|موظف)',
  'structure.business': '(تصنع|تنتج|تبيع|تصمم|توزع|تقدم|منتجات|خدمات|علامات|تستورد)',
  'structure.supply-chains': '(مورد|سلاسل التوريد|سلسلة التوريد|مستوى|المستوى)',
  'structure.countries': '(بلد|بلدان|دول)',
  'structure.unseen': '(لا نرى|لا نعرف|لم يُحدَّد|لم نحدد|غير مكتملة|غير مرئي)',
  'policies.named': '(سياسة|سياسات|مدونة سلوك|مدونة قواعد)',
  'policies.applied': '(تُلزم|تلزم|عقد|بند|(?<!\\p{L})وقع|تطبق|تُطبَّق|مسؤول|اعتمد)',
  'governance.owner': '(مجلس الإدارة|مدير|لجنة|مسؤول عن)',
  'purchasing.practices': '(ممارسات الشراء|أسعار|مهل|طلبات|شروط الدفع)',
  'risk.where': '(خطر|مخاطر).*(بلد|قطاع|سلع|منطقة|عمال|مهاجر|في:)|(بلد|قطاع|سلع|مهاجر).*(خطر|مخاطر)',
  'risk.assessed': '(تقييم|قيَّمنا|نقيِّم|درجة|درجات|منهجية|تحليل)',
  'risk.managed': '(أولا|أولوية|نقرر|نخفف|إجراء|ندير)',
  'diligence.process': '(العناية الواجبة|استبيان|تدقيق|فحص|تفتيش|زيارة)',
  'diligence.results': '(ملاحظات|نتائج|أُجيب|أسفرت|وجدنا|اكتشف)',
  'diligence.remedy': '(إنصاف|تصحيح|رُدَّت|تعويض|جبر)',
  'stakeholders.engaged':
    '(نقاب|عمال|مجتمع).*(استشر|استُشير|تشاور|شارك)|(استشر|استُشير|تشاور|شارك).*(نقاب|عمال|مجتمع)',
  'grievance.channel': '(شكوى|شكاوى|تظلم|إبلاغ|بلاغات|خط ساخن)',
  'effectiveness.indicators': '(مؤشر|نقيس|نسبة|%)',
  'effectiveness.comparison': '(السنة السابقة|العام الماضي|مقارنة|هدف)',
  'training.given': '(تدريب|دورة|ورشة|دربنا|درَّبنا)',
  'training.audience': '(المشتريات|مديرين|موظف|موردين|فرق)',
};

function compile(signals: Signals): Readonly<Record<TextElement | 'admission', RegExp>> {
  // Object.entries loses the key type; the values come from the same keys.
  return Object.fromEntries(
    Object.entries(signals).map(([key, source]) => [key, new RegExp(source, 'iu')]),
  ) as Record<TextElement | 'admission', RegExp>;
}

export const SIGNALS: Readonly<Record<StatementLanguage, ReturnType<typeof compile>>> = {
  en: compile(ENGLISH),
  es: compile(SPANISH),
  ar: compile(ARABIC),
  fr: compile(FRENCH_SIGNALS),
  de: compile(GERMAN_SIGNALS),
  nb: compile(NORWEGIAN_SIGNALS),
  zh: compile(CHINESE_SIGNALS),
};
