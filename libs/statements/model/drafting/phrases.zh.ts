import { Phrases } from './phrase';
import { CHINESE_PROGRAMME_PHRASES } from './programme/phrases.zh';

export const CHINESE_PHRASES: Phrases = {
  ...CHINESE_PROGRAMME_PHRASES,
  'steps.intro':
    '{organisation}就{from}至{to}的财政年度作出本声明。本声明说明我们在该年度为防止自身业务和供应链中的奴隶制与人口贩运所采取的措施。我们也写明这项工作尚未完成之处。',
  'steps.mapped':
    '我们绘制了供应链图，登记了{{supply-chain.suppliers}}家供应商，分布在{{supply-chain.countries}}个国家，共有{{supply-chain.sites}}个场所。',
  'steps.scored': '我们采用同一方法，评估了{{risk.scored}}家供应商的强迫劳动风险。',
  'steps.asked': '我们向供应商发出了{{questionnaires.sent}}份问卷，收到{{questionnaires.answered}}份答复。',
  'steps.audited': '我们记录了{{audits.audits}}次审核，涉及{{audits.audited-suppliers}}家供应商。',
  'steps.corrected':
    '我们跟进了审核发现：{{audits.under-way}}个发现项的整改措施正在进行，{{audits.closed-verified}}个发现项经我们核实整改后关闭。',
  'steps.limits': '这些措施降低了风险，但不能消除风险：强迫劳动是隐蔽的，没有发现并不表明它不存在。',
  'steps.none': '我们的记录尚未显示在本财政年度采取过任何措施。',
  'steps.write':
    '请确认这些措施是在本年度采取的，并补充其他措施，例如通过的政策、提供的培训或修改的合同。如果没有采取任何措施，法律要求您如实说明。',
  'structure.organisation': '{organisation}是{legalForm}。',
  'structure.organisation-seat': '{organisation}是{legalForm}，总部位于{headquarters}。',
  'structure.business': '{business}',
  'structure.employees': '员工人数为{employees}人。',
  'structure.entities': '本声明还涵盖{entities}。',
  'structure.suppliers':
    '我们的记录中有{{supply-chain.suppliers}}家供应商，分布在{{supply-chain.countries}}个国家，共有{{supply-chain.sites}}个场所。',
  'structure.direct': '其中{{supply-chain.direct-suppliers}}家直接向我们供货。',
  'structure.indirect':
    '在它们背后还有{{supply-chain.indirect-suppliers}}家，最深至第{{supply-chain.deepest-tier}}级。',
  'structure.no-indirect': '除直接供应商外，我们尚未绘制任何更深层级的供应商。',
  'structure.labour-providers':
    '其中{{supply-chain.labour-providers}}家是招聘中介或劳务派遣机构。我们对它们格外留意，因为工人可能在那里被收取求职费用。',
  'structure.workers': '告知我们工人人数的场所共有{{supply-chain.workers}}名工人。',
  'structure.countries': '按国家或地区划分，供应商分布在：{{supply-chain.by-country}}。',
  'structure.sectors': '其主要行业为：{{supply-chain.by-sector}}。',
  'structure.unseen-heading': '我们尚未看到的部分',
  'structure.unseen':
    '我们的供应链图并不完整。在已绘制的每条供应链末端，我们尚不知道由谁向那里的供应商供货。',
  'structure.unplaced': '{{supply-chain.unplaced-suppliers}}家供应商尚未归入任何层级。',
  'structure.no-suppliers': '我们尚未登记供应商，因此本节无法介绍我们的供应链。',
  'structure.write': '请补充采购方式（直接采购、通过代理、许可生产）、主要货物和服务，以及自去年以来的变化。',
  'policies.asked': '我们通过问卷向供应商提出我们的要求，本年度发出了{{questionnaires.sent}}份问卷。',
  'policies.none': '我们尚未在本声明中写明关于奴隶制和人口贩运的政策。',
  'policies.write':
    '请写明涉及奴隶制、招聘费用或工作条件的每项政策：负责人、批准日期、约束对象、执行方式，以及签署该政策的供应商所占比例。',
  'policies.write-owner': '请写明负责现代奴隶制问题的职位，以及如何向董事会报告。',
  'risk.method':
    '我们以0至100分衡量强迫劳动风险，对所有供应商采用同一方法（版本{{risk.method}}）。评分考虑国家指标、行业证据、列入清单的货物、劳动力构成、供应商的答复以及审核发现。',
  'risk.result': '{{risk.scored}}家供应商已有评分；平均分为{{risk.mean}}。',
  'risk.top': '{{risk.very-high}}家的风险等级极高，{{risk.high}}家的风险等级高。',
  'risk.where': '风险最高的国家和行业是：{{risk.by-country-sector}}；括号内的数字为平均评分。',
  'risk.unscored': '{{risk.unscored}}家供应商因信息不足尚未获得评分。',
  'risk.managed': '我们根据评分决定首先询问和审核哪些供应商。评分低并不证明一切正常。',
  'risk.none': '我们尚未评估供应链中的奴隶制与人口贩运风险。',
  'risk.write': '请补充您自己的判断：其中哪些风险最为重要，哪些存在于自身业务之中，以及您能够施加影响之处。',
  'diligence.asked-heading': '询问供应商',
  'diligence.asked': '本年度我们向供应商发出了{{questionnaires.sent}}份问卷。',
  'diligence.answered': '其中{{questionnaires.answered}}份得到答复。',
  'diligence.rate':
    '在收到问卷的{{questionnaires.suppliers-asked}}家供应商中，{{questionnaires.response-rate}}作出了答复。',
  'diligence.overdue': '{{questionnaires.overdue}}份已过期限而未得到答复。',
  'diligence.control': '供应商所述的管控措施平均得分为{{questionnaires.mean-control-score}}分（满分100分）。',
  'diligence.severe': '{{questionnaires.severe-answers}}份答复承认存在关键问题，我们按发现项同样跟进。',
  'diligence.not-asked': '本年度我们没有向供应商发出问卷。',
  'diligence.audits-heading': '审核与发现项',
  'diligence.audits': '本年度我们记录了{{audits.audits}}次审核，涉及{{audits.audited-suppliers}}家供应商。',
  'diligence.unannounced': '其中{{audits.unannounced}}次审核未预先通知。',
  'diligence.findings':
    '审核得出{{audits.findings}}个发现项，其中关键发现项{{audits.critical}}个，主要发现项{{audits.major}}个。',
  'diligence.no-findings': '审核没有得出发现项。一次审核只能看到工作场所的几天，可能看不到被人隐瞒的情况。',
  'diligence.ilo': '部分发现项符合国际劳工组织的强迫劳动指标：{{audits.by-indicator}}。',
  'diligence.not-audited': '本年度我们没有记录任何审核。',
  'diligence.remedy-heading': '整改与补救',
  'diligence.actions':
    '在这些发现项中，{{audits.closed-verified}}个经我们核实整改后关闭，{{audits.under-way}}个的整改措施正在进行。',
  'diligence.actions-open': '{{audits.open}}个仍未关闭。',
  'diligence.actions-overdue': '{{audits.overdue}}个已超过整改期限。',
  'diligence.no-actions': '本年度无需采取也未商定任何整改措施。',
  'diligence.write': '请补充由谁执行这一流程、多久一次，如何选择和退出供应商，以及工人得到了哪些补救。',
  'diligence.write-grievance':
    '请补充工人如何安全地反映问题，如何征询他们及其工会的意见，以及他们的举报得到了怎样的处理。',
  'effectiveness.intro': '我们用以下指标衡量我们的工作：',
  'effectiveness.mapped':
    '已绘制的供应商：{{supply-chain.suppliers}}，其中第1级以外的有{{supply-chain.indirect-suppliers}}。',
  'effectiveness.scored': '有风险评分的供应商：{{risk.scored}}，平均分为{{risk.mean}}。',
  'effectiveness.answered': '发出的问卷：{{questionnaires.sent}}；已答复：{{questionnaires.answered}}。',
  'effectiveness.rate': '收到问卷的供应商的答复率：{{questionnaires.response-rate}}。',
  'effectiveness.control': '答复的平均管控得分：{{questionnaires.mean-control-score}}（满分100）。',
  'effectiveness.audited': '接受审核的供应商：{{audits.audited-suppliers}}。',
  'effectiveness.verified':
    '已关闭并核实的发现项：{{audits.closed-verified}}，发现项总数为{{audits.findings}}。',
  'effectiveness.overdue': '超过整改期限的发现项：{{audits.overdue}}。',
  'effectiveness.not-compared': '我们尚未将这些数字与以往年度或目标相比较。',
  'effectiveness.none': '我们尚未选定衡量工作的指标。',
  'effectiveness.write': '请给出每项指标去年的数值和目标，并说明您将作出哪些改变。',
  'training.none': '我们尚未登记本年度关于奴隶制和人口贩运的任何培训。',
  'training.write':
    '请写明提供了哪些培训、培训对象（采购人员、管理人员、全体员工、供应商）、参加人数，以及如何检验培训效果。',
  'approval.intro': '本声明依据{basis}作出，涉及截至{to}的财政年度。',
  'approval.company': '本声明由董事会批准，并由一名董事签署。',
  'approval.llp': '本声明由合伙成员批准，并由一名指定成员签署。',
  'approval.limited-partnership': '本声明由一名普通合伙人签署。',
  'approval.partnership': '本声明由一名合伙人签署。',
};
