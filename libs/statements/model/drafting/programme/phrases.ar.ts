import type { ProgrammePhrases } from './programme-phrases';

export const ARABIC_PROGRAMME_PHRASES: ProgrammePhrases = {
  'steps.policies': 'راجعنا سياساتنا؛ عدد السياسات التي روجعت: {{programme.policies-reviewed}}.',
  'steps.trained':
    'درَّبنا الموظفين والموردين؛ عدد جلسات التدريب: {{programme.sessions}}، وعدد المقاعد المشغولة فيها: {{programme.trained}}.',
  'steps.channels': 'أبقينا قنوات التظلم مفتوحة؛ عددها: {{programme.channels}}.',
  'policies.in-force':
    'في آخر يوم من السنة كانت هذه السياسات سارية لدينا بشأن هذه المخاطر، وعددها {{programme.policies}}:',
  'policies.reviewed': 'عدد سياساتنا التي روجعت خلال السنة: {{programme.policies-reviewed}}.',
  'policies.acknowledged': 'نسبة من أقروا بسياسة ممن طلبنا منهم ذلك: {{programme.acknowledged-ratio}}.',
  'policies.clauses': 'نسبة عقودنا مع الموردين التي فيها بند ضد العمل القسري: {{programme.clause-ratio}}.',
  'policies.no-clauses': 'لم نسجل بعد كم من عقودنا مع الموردين فيه بند كهذا.',
  'policies.roles-heading': 'من المسؤول',
  'policies.no-roles': 'لم نسجل بعد من المسؤول عن هذا العمل في شركتنا.',
  'diligence.grievance-heading': 'كيف يمكن الإبلاغ عن مشكلة',
  'diligence.channels': 'في آخر يوم من السنة كانت قنوات التظلم هذه مفتوحة، وعددها {{programme.channels}}:',
  'diligence.no-channels': 'لم نسجل بعد أي قناة للتظلم.',
  'diligence.use':
    'عبر قنوات التظلم وردت خلال السنة بلاغات، عددها: {{programme.reports}}، أُغلق منها: {{programme.reports-closed}}.',
  'diligence.use-received': 'عبر قنوات التظلم وردت خلال السنة بلاغات، عددها: {{programme.reports}}.',
  'diligence.use-forced-labour':
    'عدد البلاغات المتعلقة بمؤشرات العمل القسري منها: {{programme.reports-forced-labour}}.',
  'diligence.use-remedied':
    'عدد الحالات المغلقة التي حصل فيها أشخاص على إنصاف: {{programme.reports-remedied}}.',
  'diligence.use-few': 'عبر قنوات التظلم وردت خلال السنة بلاغات قليلة، ونحتفظ بعددها لدينا حماية لمن أبلغوا.',
  'diligence.use-none':
    'عبر قنوات التظلم وردت خلال السنة صفر بلاغات. قد يعني ذلك أن الناس لا يعرفونها أو لا يثقون بها، فهو لا يدل على عدم وقوع ضرر.',
  'diligence.use-unknown': 'لم نسجل بعد كم مرة استُخدمت قنوات التظلم خلال هذه السنة.',
  'diligence.engaged-heading': 'لمن استمعنا',
  'diligence.engaged':
    'تشاورنا خلال السنة مع عمال أو نقابات أو غيرهم حول هذه المخاطر؛ عدد المرات: {{programme.engagements}}:',
  'diligence.not-engaged':
    'لم نسجل خلال هذه السنة أي حوار مع العمال أو النقابات أو المجتمع المدني حول هذه المخاطر.',
  'diligence.remedied': 'عدد العمال الذين حصلوا على إنصاف خلال السنة: {{programme.workers-remedied}}.',
  'diligence.fees-repaid': 'عدد العمال الذين رُدت إليهم رسوم التوظيف: {{programme.workers-fees-repaid}}.',
  'diligence.repaid': 'مجموع ما دُفع إلى العمال: {{programme.repaid}}.',
  'diligence.remedied-few':
    'حصلت مجموعة صغيرة من العمال على إنصاف خلال السنة. لا نذكر عددهم حتى لا يُعرف أحد منه.',
  'diligence.no-remedy': 'لم نسجل أي إنصاف حصل عليه عمال خلال هذه السنة.',
  'training.given':
    'عدد جلسات التدريب التي عقدناها خلال السنة على العمل القسري وما يتصل به: {{programme.sessions}}. عدد المقاعد المشغولة فيها: {{programme.trained}}؛ ومن حضر جلستين يُحتسب مرتين.',
  'training.hours': 'مجموع ساعات التدريب التي تلقاها الموظفون والموردون: {{programme.training-hours}}.',
  'training.procurement':
    'نسبة من شاركوا من موظفي المشتريات المستهدفين بالتدريب: {{programme.procurement-ratio}}.',
  'training.suppliers': 'عدد مرات مشاركة الموردين في التدريب: {{programme.supplier-attendances}}.',
  'training.audiences': 'توزعت المقاعد حسب الفئة كما يلي: {{programme.trained-by-audience}}.',
};
