import type { WrittenStatement } from './ten-statements.fixture';

const GOOD: WrittenStatement['sections'] = {
  steps:
    '本声明涵盖截至2026年3月31日的财政年度。我们发出了{{questionnaires.sent}}份问卷，审核了{{audits.audited-suppliers}}家供应商。',
  structure:
    '港丘服装有限公司是一家公司，总部位于上海，在3个国家的140家门店销售服装。我们向{{supply-chain.suppliers}}家供应商采购。我们尚未看到第3级以下由谁供货，计划在2027年底前绘制完成。',
  policies:
    '供应商行为准则约束至第2级的供应商，禁止收取招聘费用；已收取的，必须退还工人。准则遵循联合国《工商企业与人权指导原则》。我们与80%的供应商签订的合同载有条款，违反者在支持无效后终止合作。我们把交货期从60天延长到75天。董事会负责该政策，每年审查一次。',
  risk: '我们采用同一方法，依据指数和问卷评估风险。风险最高的是巴基斯坦的棉花行业。我们也对第2级的供应商进行了评分。在对工人伤害最严重的地方，我们优先审核。',
  'due-diligence':
    '我们的尽职调查包括问卷和审核。在{{audits.audits}}次审核中，{{audits.unannounced}}次未预先通知。审核得出{{audits.findings}}个发现项，其中12起涉及扣留护照。供应商向31名工人退还了费用。我们访谈了240名工人和6个工会。申诉热线以9种语言向供应商的工人开放，保护举报人不受报复。申诉热线收到17起举报，其中14起已结案。',
  effectiveness:
    '我们的指标：{{questionnaires.response-rate}}的供应商作出答复。去年为61%。到2027年底，我们将绘制第4级。',
  training: '我们对84名采购人员和管理人员进行了识别强迫劳动的培训。',
};

const changed = (changes: WrittenStatement['sections']) => ({ ...GOOD, ...changes });

/** Statements in Chinese, written for the test, each with one sentence that changes what the checker says. */
export const CHINESE_STATEMENTS: readonly WrittenStatement[] = [
  {
    name: 'a Chinese one',
    language: 'zh',
    sections: GOOD,
    shown: [
      'qm-structure', 'qm-operations', 'qm-supply-chain', 'qm-unmapped', 'qm-policy', 'qm-policy-fees',
      'qm-policy-standards', 'qm-policy-clauses', 'qm-purchasing', 'qm-governance', 'qm-risk-id', 'qm-risk-method',
      'qm-risk-beyond-t1', 'qm-risk-priority', 'qm-monitoring', 'qm-audit-nature', 'qm-worker-engagement',
      'qm-grievance-chain', 'qm-grievance-use', 'qm-incidents', 'qm-remedy', 'qm-training', 'qm-training-reach',
      'qm-kpi', 'qm-kpi-trend', 'qm-goals', 'qm-no-zero-risk', 'qm-personal-data', 'qm-plain',
    ], // prettier-ignore
    notShown: ['qm-living-wage', 'qm-foa', 'qm-collab', 'qm-income-loss'],
    warnings: [],
    change: {
      section: 'due-diligence',
      from: '申诉热线收到17起举报，其中14起已结案。',
      to: '申诉热线全天开放。',
      then: [
        ['warning use-not-reported', 'found'],
        ['qm-grievance-use', 'not-shown'],
      ],
    },
  },
  {
    name: 'a Chinese one that promises',
    language: 'zh',
    sections: {
      steps: '我们的供应链完全没有强迫劳动。',
      structure: '我们向45家供应商采购。',
      'due-diligence': '所有供应商均遵守规定。一名女工李秀英，向我们表示感谢。',
    },
    shown: [],
    notShown: ['qm-concrete-actions', 'qm-policy', 'qm-training'],
    warnings: [
      'absolute-claim',
      'claim-without-evidence',
      'figure-contradicted',
      'personal-data',
      'small-group',
    ],
    change: {
      section: 'due-diligence',
      from: '一名女工李秀英，向我们表示感谢。',
      to: '我们培训了12名员工。',
      then: [
        ['warning personal-data', 'gone'],
        ['warning small-group', 'gone'],
        ['qm-training', 'shown'],
      ],
    },
  },
  {
    name: 'a Chinese one that knows its limits',
    language: 'zh',
    sections: changed({ effectiveness: '我们不能保证供应链中没有强迫劳动。去年的答复率为61%。' }),
    shown: ['qm-no-zero-risk'],
    notShown: [],
    warnings: [],
    change: {
      section: 'effectiveness',
      from: '我们不能保证供应链中没有强迫劳动。',
      to: '我们保证供应链中没有强迫劳动。',
      then: [
        ['warning absolute-claim', 'found'],
        ['qm-no-zero-risk', 'weak'],
      ],
    },
  },
  {
    name: 'a Chinese one without training',
    language: 'zh',
    sections: changed({ training: '我们尚未提供关于奴隶制的培训。' }),
    shown: [],
    notShown: [],
    warnings: [],
    change: {
      section: 'training',
      from: '我们尚未提供关于奴隶制的培训。',
      to: '我们为二十三名采购人员提供了关于奴隶制的培训。',
      then: [
        ['qm-training', 'shown'],
        ['qm-training-reach', 'shown'],
        ['criterion training', 'met'],
      ],
    },
  },
  {
    name: 'a Chinese one copied from last year',
    language: 'zh',
    sections: GOOD,
    previous: { policies: GOOD.policies?.replace('60天', '55天') ?? '' },
    shown: [],
    notShown: [],
    warnings: ['unchanged-text'],
    change: {
      section: 'policies',
      from: '我们与80%的供应商签订的合同载有条款，违反者在支持无效后终止合作。',
      to: '今年起，每份新合同都写明供应商的义务；有四分之一的供应商请求延期，我们已逐一答复并安排了现场辅导。',
      then: [
        ['warning unchanged-text', 'gone'],
        ['qm-boilerplate', 'shown'],
      ],
    },
  },
  {
    name: 'a Chinese one with a sentence without end',
    language: 'zh',
    sections: changed({
      risk: `${GOOD.risk}我们还与采购、质量、法务、物流、人力资源等部门一起，每季度召开会议，讨论各国工厂提交的问卷、审核员带回的照片和记录、工会转来的意见以及媒体的报道，并由各部门的经理在会后两周内提出改进方案，送交总部的合规团队汇总，再由合规团队据此修改下一年度的审核安排。`,
    }),
    shown: [],
    notShown: [],
    warnings: ['hard-to-read'],
    change: {
      section: 'risk',
      from: '以及媒体的报道，并由各部门的经理',
      to: '以及媒体的报道。各部门的经理',
      then: [
        ['warning hard-to-read', 'gone'],
        ['qm-plain', 'shown'],
      ],
    },
  },
];
