import type { ProgrammePhrases } from './programme-phrases';

export const CHINESE_PROGRAMME_PHRASES: ProgrammePhrases = {
  'steps.policies': '我们复核了{{programme.policies-reviewed}}项政策。',
  'steps.trained':
    '我们举办培训{{programme.sessions}}场，参加人次为{{programme.trained}}，并开展了后续工作。',
  'steps.channels': '我们开放了申诉渠道{{programme.channels}}条。',
  'policies.in-force': '本年度最后一天，我们有{{programme.policies}}项针对这些风险的政策有效：',
  'policies.reviewed': '本年度我们复核了{{programme.policies-reviewed}}项政策。',
  'policies.acknowledged': '在我们要求确认政策的各方中，已确认的占{{programme.acknowledged-ratio}}。',
  'policies.clauses': '我们与供应商的合同中，含禁止强迫劳动条款的占{{programme.clause-ratio}}。',
  'policies.no-clauses': '我们尚未登记有多少供应商合同含有此类条款。',
  'policies.roles-heading': '责任分工',
  'policies.no-roles': '我们尚未登记公司内由谁负责这项工作。',
  'diligence.grievance-heading': '如何反映问题',
  'diligence.channels': '本年度最后一天开放的申诉渠道有{{programme.channels}}条：',
  'diligence.no-channels': '我们的记录中尚未有申诉渠道。',
  'diligence.use':
    '本年度通过申诉渠道收到报告{{programme.reports}}件，其中{{programme.reports-closed}}件已结案。',
  'diligence.use-received': '本年度通过申诉渠道收到报告{{programme.reports}}件。',
  'diligence.use-forced-labour': '其中{{programme.reports-forced-labour}}件报告涉及强迫劳动迹象。',
  'diligence.use-remedied': '在已结案的报告中，{{programme.reports-remedied}}件给予了补救。',
  'diligence.use-few': '本年度通过申诉渠道收到了少量报告；为保护反映问题的人，我们不公布件数。',
  'diligence.use-none':
    '本年度通过申诉渠道收到报告零件。这可能意味着人们不知道或不信任这些渠道，因此不表明没有发生损害。',
  'diligence.use-unknown': '我们尚未登记本年度申诉渠道的使用情况。',
  'diligence.engaged-heading': '我们听取了谁的意见',
  'diligence.engaged': '本年度我们就这些风险征询工人、工会或其他各方的意见{{programme.engagements}}次：',
  'diligence.not-engaged': '我们尚未登记本年度就这些风险与工人、工会或民间社会的对话。',
  'diligence.remedied': '本年度得到补救的工人共{{programme.workers-remedied}}名。',
  'diligence.fees-repaid': '我们确认已向{{programme.workers-fees-repaid}}名工人退还招聘费用。',
  'diligence.repaid': '支付给工人的款项合计为{{programme.repaid}}。',
  'diligence.remedied-few': '本年度有少数工人得到补救；为免有人被认出，我们不公布人数。',
  'diligence.no-remedy': '我们尚未登记本年度工人得到的补救。',
  'training.given':
    '本年度我们举办了{{programme.sessions}}场关于强迫劳动及相关主题的培训。参加人次为{{programme.trained}}；参加两场者计两次。',
  'training.hours': '员工和供应商合计接受培训{{programme.training-hours}}学时。',
  'training.procurement': '应参加培训的采购人员中，{{programme.procurement-ratio}}参加了培训。',
  'training.suppliers': '供应商参加培训{{programme.supplier-attendances}}家次。',
  'training.audiences': '按对象分列，参加培训的人次为：{{programme.trained-by-audience}}。',
};
