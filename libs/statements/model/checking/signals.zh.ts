import type { Signals } from './signals-of-language';

/** Chinese, which puts no space between words: a word is found wherever its signs stand. */
export const CHINESE_SIGNALS: Signals = {
  admission:
    '(尚未|还没有|还未|暂未|从未|并未|未能|没有(?!发现)|尚不|并不完整|不完整|未采取|未开展|未制定|未登记|未绘制|无法(?!逃|离))',
  'steps.taken':
    '(绘制了|登记了|评估了|审核了|审查了|走访了|培训了|发出了|询问了|记录了|通过了|修订了|修改了|核实了|发布了|加入了|采取了|跟进了|开展了|进行了|退还了)|(未|没有)采取任何措施',
  'structure.organisation': '(公司|企业|集团|子公司|总部|员工|雇员|合伙)',
  'structure.business': '(生产|制造|销售|零售|设计|分销|提供|产品|服务|品牌|进口|经营)',
  'structure.supply-chains': '(供应商|供应链|分包商|层级|第\\d级)',
  'structure.countries': '(国家|地区|各国|海外)',
  'structure.unseen':
    '(尚(未|不)(看到|可见|了解|知道|掌握|绘制|归入)|尚不知|不完整|看不到|不可见|未知|未归入|还(没有|不)(看到|知道|了解))',
  'policies.named': '(政策|行为准则|供应商守则|供应商准则|标准|规范|制度)',
  'policies.applied': '(约束|合同|条款|签署|适用于|执行|负责|批准|审查|复核|修订)',
  'governance.owner': '(董事会|董事|委员会|总监|负责人|负责|主管|牵头)',
  'purchasing.practices': '(采购(?!人员|员|团队|部)|价格|交货期|交期|订单|付款条件|付款期限)',
  'risk.where': '风险.*(国家|行业|货物|地区|工人|移徙|派遣|产业)|(国家|行业|货物|地区|移徙|派遣|产业).*风险',
  'risk.assessed': '(评估|评分|打分|方法|分析|衡量)',
  'risk.managed': '(首先|优先|减轻|减缓|降低|应对|行动|措施|管理|决定)',
  'diligence.process': '(尽职调查|问卷|审核|筛查|检查|核查|走访)',
  'diligence.results': '(发现|结果|答复|查出|识别出|得出)',
  'diligence.remedy': '(补救|整改|退还|偿还|赔偿|补偿|纠正)',
  'stakeholders.engaged':
    '(工会|工人|社区|民间(社会|组织)).*(磋商|征询|咨询|沟通|访谈|听取|对话|协商)|(磋商|征询|咨询|沟通|访谈|听取|对话|协商).*(工会|工人|社区|民间(社会|组织))',
  'grievance.channel': '(申诉|投诉|举报|热线|反映问题|吹哨)',
  'effectiveness.indicators': '(指标|衡量|百分之|%|答复率|比例)',
  'effectiveness.comparison':
    '(去年|上一?年|上年度|前一年|与.{0,12}相比|目标|上升|下降|较20\\d\\d年|(到|在|于)20\\d\\d年(底|末|前|之前))',
  'training.given': '(培训|课程|研讨会|讲座|学习班|工作坊)',
  'training.audience': '(采购人员|采购员|采购团队|采购部|管理人员|经理|员工|雇员|供应商|董事|团队|部门)',
};
