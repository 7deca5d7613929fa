import { Phrases } from './phrase';
import { ARABIC_PROGRAMME_PHRASES } from './programme/phrases.ar';

/** Arabic puts the number after its noun ("عدد الموردين: 5"), so that no wording depends on the value. */
export const ARABIC_PHRASES: Phrases = {
  ...ARABIC_PROGRAMME_PHRASES,
  'steps.intro':
    'تصدر {organisation} هذا البيان عن السنة المالية من {from} إلى {to}. وهو يعرض الخطوات التي اتخذناها في تلك السنة لمكافحة العبودية والاتجار بالبشر في أعمالنا وفي سلاسل التوريد الخاصة بنا، ويبين أين لم يكتمل هذا العمل بعد.',
  'steps.mapped':
    'رسمنا خريطة سلاسل التوريد: عدد الموردين المسجلين {{supply-chain.suppliers}}، وعدد المواقع {{supply-chain.sites}}، وعدد البلدان {{supply-chain.countries}}.',
  'steps.scored':
    'قيَّمنا خطر العمل الجبري بمنهجية واحدة، وبلغ عدد الموردين الذين شملهم التقييم {{risk.scored}}.',
  'steps.asked':
    'أرسلنا استبيانات إلى الموردين: عدد المرسل منها {{questionnaires.sent}}، وعدد ما أُجيب عنه {{questionnaires.answered}}.',
  'steps.audited':
    'سجلنا عمليات تدقيق: عددها {{audits.audits}}، وعدد الموردين الذين شملتهم {{audits.audited-suppliers}}.',
  'steps.corrected':
    'تابعنا الملاحظات: عدد ما له إجراء تصحيحي جارٍ {{audits.under-way}}، وعدد ما أُغلق بعد التحقق من تصحيحه {{audits.closed-verified}}.',
  'steps.limits':
    'هذه الخطوات تقلل الخطر ولا تزيله، فالعمل الجبري يُخفى، وعدم العثور عليه لا يدل على عدم وجوده.',
  'steps.none': 'لا تُظهر سجلاتنا حتى الآن أي خطوة اتُّخذت في هذه السنة المالية.',
  'steps.write':
    'تأكد من أن هذه الخطوات اتُّخذت خلال السنة وأضف غيرها، مثل السياسات المعتمدة أو التدريب المقدَّم أو العقود المعدَّلة. وإن لم تُتخذ أي خطوة فالقانون يطلب التصريح بذلك.',
  'structure.organisation': '{organisation} هي {legalForm}.',
  'structure.organisation-seat': '{organisation} هي {legalForm} مقرها الرئيسي في {headquarters}.',
  'structure.business': '{business}',
  'structure.employees': 'يبلغ عدد موظفيها {employees}.',
  'structure.entities': 'ويشمل هذا البيان أيضا: {entities}.',
  'structure.suppliers':
    'تضم سجلاتنا موردين عددهم {{supply-chain.suppliers}}، في بلدان عددها {{supply-chain.countries}}، ومواقع عددها {{supply-chain.sites}}.',
  'structure.direct': 'عدد من يورِّد لنا مباشرة {{supply-chain.direct-suppliers}}.',
  'structure.indirect':
    'وعدد من يقف خلفهم {{supply-chain.indirect-suppliers}}، وصولا إلى المستوى {{supply-chain.deepest-tier}}.',
  'structure.no-indirect': 'لم نحدد بعد أي مورد يقع خلف الموردين المباشرين.',
  'structure.labour-providers':
    'وعدد وكالات التوظيف وتوفير العمالة بينهم {{supply-chain.labour-providers}}، ونوليها عناية خاصة لأن العمال قد يُحمَّلون فيها رسوما مقابل عملهم.',
  'structure.workers': 'يعمل في المواقع التي أفادتنا بعدد عمالها {{supply-chain.workers}} من الأشخاص.',
  'structure.countries': 'يتوزع الموردون على البلدان كما يلي: {{supply-chain.by-country}}.',
  'structure.sectors': 'قطاعاتهم الرئيسية: {{supply-chain.by-sector}}.',
  'structure.unseen-heading': 'ما لا نراه بعد',
  'structure.unseen': 'خريطتنا غير مكتملة، فنحن لا نرى بعد من يورِّد للموردين الواقعين في آخر كل سلسلة مسجلة.',
  'structure.unplaced': 'عدد الموردين الذين لم يُحدَّد مستواهم بعد {{supply-chain.unplaced-suppliers}}.',
  'structure.no-suppliers': 'لم نسجل موردينا بعد، ولذلك لا يستطيع هذا القسم أن يصف سلاسل التوريد.',
  'structure.write':
    'أضف كيف تشترون (مباشرة أو عبر وكلاء أو بترخيص)، وما السلع والخدمات الرئيسية، وما الذي تغير منذ السنة السابقة.',
  'policies.asked':
    'نعرض توقعاتنا على الموردين عبر استبيان، وبلغ عدد ما أُرسل منه خلال السنة {{questionnaires.sent}}.',
  'policies.none': 'لم نعرض بعد في هذا البيان سياساتنا بشأن العبودية والاتجار بالبشر.',
  'policies.write':
    'سمِّ كل سياسة تتناول العبودية أو رسوم التوظيف أو ظروف العمل: المسؤول عنها وتاريخ اعتمادها ومن تُلزمه وكيف تُطبَّق ونسبة الموردين الذين وقعوا عليها.',
  'policies.write-owner': 'سمِّ المنصب المسؤول عن ملف العبودية الحديثة وكيف يرفع تقاريره إلى مجلس الإدارة.',
  'risk.method':
    'نقيِّم خطر العمل الجبري على مقياس من 0 إلى 100 بمنهجية واحدة لجميع الموردين (الإصدار {{risk.method}}). وتأخذ المنهجية في الحسبان مؤشرات البلد والأدلة عن القطاع والسلع المدرجة والقوى العاملة وإجابات المورد ونتائج التدقيق.',
  'risk.result': 'عدد الموردين الذين لهم درجة {{risk.scored}}، ومتوسط الدرجة {{risk.mean}}.',
  'risk.top': 'عدد الموردين في الفئة المرتفعة جدا {{risk.very-high}}، وفي الفئة المرتفعة {{risk.high}}.',
  'risk.where': 'يبلغ الخطر أعلى مستوياته في: {{risk.by-country-sector}}، والرقم هو متوسط الدرجة.',
  'risk.unscored': 'عدد الموردين الذين ليست لهم درجة بعد لقلة المعلومات {{risk.unscored}}.',
  'risk.managed':
    'نستخدم الدرجات لنقرر من نسأله ومن ندققه أولا. ولا تعني الدرجة المنخفضة أن كل شيء على ما يرام.',
  'risk.none': 'لم نقيِّم بعد خطر العبودية والاتجار بالبشر في سلاسل التوريد الخاصة بنا.',
  'risk.write': 'أضف تقديرك: أي هذه المخاطر أهم، وأيها في أعمالكم أنفسكم، وما الذي تستطيعون التأثير فيه.',
  'diligence.asked-heading': 'سؤال الموردين',
  'diligence.asked': 'بلغ عدد الاستبيانات التي أرسلناها إلى الموردين خلال السنة {{questionnaires.sent}}.',
  'diligence.answered': 'وعدد ما أُجيب عنه {{questionnaires.answered}}.',
  'diligence.rate':
    'وعدد الموردين الذين سُئلوا {{questionnaires.suppliers-asked}}، أجاب منهم {{questionnaires.response-rate}}.',
  'diligence.overdue': 'وعدد ما فات موعده دون إجابة {{questionnaires.overdue}}.',
  'diligence.control': 'متوسط درجة الضوابط التي وصفها الموردون {{questionnaires.mean-control-score}} من 100.',
  'diligence.severe':
    'وعدد الإجابات التي تقر بمشكلة حرجة {{questionnaires.severe-answers}}، ونتابعها كما نتابع ملاحظات التدقيق.',
  'diligence.not-asked': 'لم نرسل استبيانات إلى الموردين في هذه السنة.',
  'diligence.audits-heading': 'التدقيق والملاحظات',
  'diligence.audits':
    'بلغ عدد عمليات التدقيق المسجلة خلال السنة {{audits.audits}}، وعدد الموردين الذين شملتهم {{audits.audited-suppliers}}.',
  'diligence.unannounced': 'وعدد ما جرى منها دون إعلان مسبق {{audits.unannounced}}.',
  'diligence.findings':
    'وأسفرت عن ملاحظات عددها {{audits.findings}}، منها الحرجة وعددها {{audits.critical}}، والجسيمة وعددها {{audits.major}}.',
  'diligence.no-findings':
    'ولم تسفر عن أي ملاحظة. غير أن التدقيق يرى أياما قليلة من حياة مكان العمل وقد يفوته ما يُخفى.',
  'diligence.ilo': 'تطابق بعض الملاحظات مؤشرات العمل الجبري لمنظمة العمل الدولية: {{audits.by-indicator}}.',
  'diligence.not-audited': 'لم نسجل أي عملية تدقيق في هذه السنة.',
  'diligence.remedy-heading': 'التصحيح والإنصاف',
  'diligence.actions':
    'من هذه الملاحظات، عدد ما أُغلق بعد التحقق من تصحيحه {{audits.closed-verified}}، وعدد ما له إجراء تصحيحي جارٍ {{audits.under-way}}.',
  'diligence.actions-open': 'وعدد ما لا يزال مفتوحا {{audits.open}}.',
  'diligence.actions-overdue': 'وعدد ما فات موعد تصحيحه {{audits.overdue}}.',
  'diligence.no-actions': 'لم يلزم في هذه السنة أي إجراء تصحيحي ولم يُتفق على أي إجراء.',
  'diligence.write': 'أضف من يدير هذه العملية وكم مرة، وكيف يُختار المورد ومتى يُترك، وأي إنصاف ناله العمال.',
  'diligence.write-grievance':
    'أضف كيف يستطيع العمال الإبلاغ بأمان، وكيف استُشيروا هم ونقاباتهم، وما آلت إليه بلاغاتهم.',
  'effectiveness.intro': 'نقيس عملنا بالمؤشرات التالية:',
  'effectiveness.mapped':
    'الموردون المحددون: {{supply-chain.suppliers}}، منهم بعد المستوى 1: {{supply-chain.indirect-suppliers}}.',
  'effectiveness.scored': 'موردون لهم درجة مخاطر: {{risk.scored}}، بمتوسط {{risk.mean}}.',
  'effectiveness.answered':
    'الاستبيانات المرسلة: {{questionnaires.sent}}، والمجاب عنها: {{questionnaires.answered}}.',
  'effectiveness.rate': 'نسبة من أجاب من الموردين الذين سُئلوا: {{questionnaires.response-rate}}.',
  'effectiveness.control': 'متوسط درجة الضوابط في الإجابات: {{questionnaires.mean-control-score}} من 100.',
  'effectiveness.audited': 'الموردون الذين جرى تدقيقهم: {{audits.audited-suppliers}}.',
  'effectiveness.verified':
    'ملاحظات أُغلقت وجرى التحقق منها: {{audits.closed-verified}} من {{audits.findings}}.',
  'effectiveness.overdue': 'ملاحظات فات موعد تصحيحها: {{audits.overdue}}.',
  'effectiveness.not-compared': 'لم نقارن هذه الأرقام بعد بسنة سابقة أو بهدف.',
  'effectiveness.none': 'لم نختر بعد مؤشرات نقيس بها عملنا.',
  'effectiveness.write': 'قدِّم قيمة السنة السابقة وهدفا لكل مؤشر، واذكر ما ستغيرونه.',
  'training.none': 'لم نسجل بعد أي تدريب بشأن العبودية والاتجار بالبشر في هذه السنة.',
  'training.write':
    'اذكر التدريب الذي قُدِّم، ولمن (المشتريات، الإدارة، جميع الموظفين، الموردون)، وعدد من تلقوه، وكيف يُتحقق من أثره.',
  'approval.intro':
    'صدر هذا البيان على الأساس القانوني التالي: {basis}. وهو يخص السنة المالية المنتهية في {to}.',
  'approval.company': 'يعتمده مجلس الإدارة ويوقعه عضو في المجلس.',
  'approval.llp': 'يعتمده الأعضاء ويوقعه عضو معيَّن.',
  'approval.limited-partnership': 'يوقعه شريك متضامن.',
  'approval.partnership': 'يوقعه شريك.',
};
