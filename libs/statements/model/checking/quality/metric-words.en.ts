import { LanguageWords } from './metric-rules';

const GRIEVANCE =
  '\\b(grievance|hotline|helpline|whistle|speak[- ]up|report(ing)? (a )?(concern|channel|line)|complaints?)';

/** English words by metric; see signals.ts on what they can and cannot tell. */
export const ENGLISH_WORDS: LanguageWords = {
  'qm-attestation-basis': {
    topic: '\\b(attest|in accordance with|on behalf of)',
    proof:
      '\\b(authority to bind|governing body of (each|the|any)|each entity|controlling entity|section 11)',
  },
  'qm-structure': {
    topic: '\\b(limited|plc|llp|inc\\b|company|partnership|group)',
    proof:
      '\\b(head office|headquarter|registered|subsidiar|parent|owned by|brands?\\b|employs?\\b|employees)',
  },
  'qm-operations': {
    topic: '\\b(makes?|manufactur|sells?|retail|produc|designs?|distribut|provides?|imports?)',
    proof: '\\b(countr(y|ies)|shops|stores|factories|sites|offices|warehouses)\\b',
  },
  'qm-supply-chain': { topic: '\\b(suppliers?|suppl(y|ies) chains?|subcontractors?)\\b' },
  'qm-unmapped': {
    topic:
      '\\b(not (yet )?(see|know|mapped|linked|complete)|unmapped|no visibility|not visible|is unknown)\\b',
    proof: '\\d|\\b(plan|will|share|by (the end of )?20\\d\\d|tier)\\b',
  },
  'qm-subcontract': {
    topic: '\\b(subcontract|labou?r providers?|agency (workers?|labou?r)|recruiters?|employment agenc)',
    proof: '\\b(allow|permit|disclos|check|control|approv|audit|forbid|only with|special care)',
  },
  'qm-policy': {
    topic: '\\b(polic(y|ies)|code of conduct|supplier code)\\b',
    proof:
      '\\b(binds?|must|clauses?|tier|signed|appl(y|ies) to|forced labou?r|child labou?r|fees|passports?)\\b',
  },
  'qm-policy-fees': {
    topic: '\\b(recruitment fees?|employer pays|fees? (for|to get) (a |their )?jobs?)',
    proof: '\\b(repa(y|id)|reimburs|refund|pay back|paid back)',
  },
  'qm-policy-standards': {
    topic:
      '\\b(guiding principles|oecd|ilo\\b|international labour organi[sz]ation|universal declaration|global compact)',
  },
  'qm-policy-clauses': {
    topic: '\\bcontract\\w*.*\\b(clauses?|terms?)|\\bclauses?.*\\bcontract|\\bcontractual',
    proof: '\\d|\\b(breach|terminat|end the|enforce|share of)',
  },
  'qm-purchasing': {
    topic: '\\b(purchasing|buying practices?|lead times?|forecasts?|late changes?|payment terms|our prices?)',
    proof: '\\d|\\bwe (changed|agreed|paid|reviewed?|measured?|limit|gave|give|asked|pay|train)',
  },
  'qm-living-wage': { topic: '\\bliving wages?\\b', proof: '\\d|\\b(commit|paid|pay|gap)' },
  'qm-foa': {
    topic:
      '\\b(freedom of association|collective bargaining|trade unions?|union (membership|rights|agreements?))\\b',
    proof: '\\d|\\b(agreements?|worked with|met|signed|represent)',
  },
  'qm-risk-id': {
    topic: '\\brisks?\\b',
    proof:
      '\\b(sector|industry|cotton|cobalt|seafood|construction|cleaning|garment|agricultur|electronics|migrants?|agency|seasonal|home ?workers?)',
  },
  'qm-risk-method': {
    topic: '\\b(assess|scor(e|ed|es|ing)|evaluat|analys)',
    proof: '\\b(method|questionnaires?|tool|ind(ex|ices|icators?)|research|mapping|version|data|evidence)',
  },
  'qm-risk-owned': {
    topic: '\\b(subsidiar|own (sites|operations|business|workforce|staff|entities)|controlled entit)',
    proof: '\\b(risks?|assess|action|checked)',
  },
  'qm-risk-beyond-t1': {
    topic:
      '\\b(tiers? ([2-9]|two|three|four)|beyond (our )?(direct|tier 1|the first)|indirect suppliers|raw materials?|stands? behind them)',
    proof: '\\b(risks?|assess|scor|map|audit|trac|suppliers)',
  },
  'qm-risk-priority': {
    topic: '\\b(priorit|most severe|severity|salient|rank|audit first|first to)',
    proof: '\\b(risks?|workers|people|harm|severe|scores?)',
  },
  'qm-monitoring': { topic: '\\b(audits?|audited|site visits?|visited|inspect|monitor)' },
  'qm-audit-nature': { topic: '\\b(unannounced|independent|third[- ]party|semi-announced|own auditors?)' },
  'qm-collab': {
    topic:
      '\\b(initiative|alliance|coalition|ethical trading|fair wear|fair labor|global compact|multi-stakeholder)',
    proof: '\\b(we (lead|chair|joined|take part|took part|contribut|share|pay|fund)|our role|working group)',
  },
  'qm-worker-engagement': {
    topic:
      '\\b(unions?|workers?|communit|civil society)\\b.*\\b(consult|interview|engage|asked|spoke|listen|met|survey)|\\b(consult|interview|engage|spoke|listen|met|survey)\\w*\\b.*\\b(unions?|workers?|communit)',
  },
  'qm-consultation': {
    topic: '\\bconsult',
    proof: '\\b(subsidiar|entit(y|ies)|owned|controlled|directors?|boards?|each)',
  },
  'qm-grievance-own': {
    topic: GRIEVANCE,
    proof: '\\b(staff|employees|anonymous|retaliat|protect|confidential|named contact|e-?mail|phone)',
  },
  'qm-grievance-chain': {
    topic: GRIEVANCE,
    proof: '\\b(suppliers?|supply chains?|third part|languages?|workers at)',
  },
  'qm-grievance-use': { topic: `${GRIEVANCE}.*\\b(received|reported|cases?|reports?|closed|used)` },
  'qm-incidents': {
    topic:
      '\\b(found|identified|discovered|uncovered|reported|led to|among them|no|any)\\b.*\\b(incidents?|cases?|instances?|indicators? of forced|findings?)',
    proof: '\\d|\\b(looked|searched|audits?|questionnaires?|interviews?|screen)',
  },
  'qm-remedy': {
    topic: '\\b(remed(y|ies|iat)|repaid|repay|back pay|compensat|corrective|returned)',
    proof: '\\d|\\b(workers?|fees|wages|documents|passports?|support)',
  },
  'qm-income-loss': { topic: '\\b(loss of income|income loss|lost income|vulnerable famil)' },
  'qm-training': {
    topic: '\\b(training|trained|course|workshop|e-learning|seminar)',
    proof: '\\b(buyers?|procurement|managers?|staff|employees|suppliers|directors|teams?|hr)\\b',
  },
  'qm-training-reach': { topic: '\\b(training|trained|course|workshop|e-learning|seminar)' },
  'qm-kpi': { topic: '\\b(indicators?|kpis?|measures?|response rate|audited|closed|mapped|answered)\\b' },
  'qm-kpi-trend': {
    topic:
      '\\b(last year|previous (financial )?year|year before|prior year|compared with|up from|down from|baseline)',
  },
  'qm-goals': {
    topic: '\\b(goals?|targets?|aim|will|plan|commit)',
    proof: '\\b(by|before|within|until) (the end of )?(\\p{L}+ )?(20\\d\\d|\\d+ (months|years))',
  },
  'qm-governance': {
    topic: '\\b(board|directors?|committee|officer|head of|chief)',
    proof: '\\b(responsib|oversee|oversight|leads?|reports? to|quarter|twice a year|every|annual)',
  },
};
