import { LanguageWords } from './metric-rules';

const GRIEVANCE =
  "(plainte|réclamation|signalement|ligne d[’']écoute|lanceurs? d[’']alerte|canal d[’']alerte)";

/** French words by metric; see signals.ts on what they can and cannot tell. */
export const FRENCH_WORDS: LanguageWords = {
  'qm-attestation-basis': {
    topic: '(atteste|conformément à|au nom de)',
    proof:
      '(pouvoir de lier|organe directeur de (chaque|l)|corps dirigeant|chaque entité|entité dominante|article 11)',
  },
  'qm-structure': {
    topic: '(société|entreprise|groupe|(?<!\\p{L})s\\. ?a\\.|sarl)',
    proof: '(siège|filiale|société mère|détenue par|marques|emploie|employés)',
  },
  'qm-operations': {
    topic: '(?<!\\p{L})(fabrique|vend|produit|conçoit|distribue|fournit|importe)',
    proof: '(pays|magasins|boutiques|usines|sites|bureaux|entrepôts)',
  },
  'qm-supply-chain': { topic: "(fournisseur|chaînes? d[’']approvisionnement|sous-traitant)" },
  'qm-unmapped': {
    topic: "(pas encore|ne (voyons|connaissons) pas|n[’']est pas complète|non cartographié|inconnu)",
    proof: "\\d|(prévoyons|d[’']ici|(?<!\\p{L})rang|(?<!\\p{L})part(?!\\p{L}))",
  },
  'qm-subcontract': {
    topic:
      "(sous-trait|agences? (d[’']emploi|de placement|d[’']intérim)|intérimaire|recruteur|fournisseurs? de main-d[’']œuvre)",
    proof: '(autoris|permet|divulg|vérif|contrôl|approuv|audit|interdi|soin particulier)',
  },
  'qm-policy': {
    topic: '(politique|code de conduite|code fournisseurs?)',
    proof:
      "((?<!\\p{L})lie(?!\\p{L})|doi(t|vent)|clause|(?<!\\p{L})rang|sign[ée]|s[’']applique|travail (forcé|des enfants)|frais|passeport)",
  },
  'qm-policy-fees': {
    topic: "(frais de recrutement|l[’']employeur paie)",
    proof: '(rembours|restitu)',
  },
  'qm-policy-standards': {
    topic:
      '(principes directeurs|ocde|(?<!\\p{L})oit(?!\\p{L})|organisation internationale du travail|déclaration universelle|pacte mondial)',
  },
  'qm-policy-clauses': {
    topic: '(contrat.*clause|clause.*contrat|contractuel)',
    proof: '\\d|(manquement|résili|rompu|exécut|part des)',
  },
  'qm-purchasing': {
    topic:
      "(pratiques d[’']achat|délais de livraison|prévisions|changements tardifs|conditions de paiement|prix que nous payons)",
    proof: '\\d|(avons (changé|allongé|convenu|payé|examiné|mesuré|limité|donné|demandé|formé)|payons)',
  },
  'qm-living-wage': { topic: 'salaires? (décent|vital)', proof: '\\d|(engage|pay|écart)' },
  'qm-foa': {
    topic: "(liberté (d[’']association|syndicale)|négociation collective|syndicat)",
    proof: '\\d|(accord|travaillé avec|rencontr|sign|représent)',
  },
  'qm-risk-id': {
    topic: 'risque',
    proof:
      '(secteur|industrie|coton|cobalt|pêche|construction|nettoyage|habillement|agriculture|électronique|migrant|saisonnier|à domicile)',
  },
  'qm-risk-method': {
    topic: '(évalu|score|not(é|ation)|analys)',
    proof: '(méthode|questionnaire|outil|indice|indicateur|recherche|cartograph|version|données|preuves)',
  },
  'qm-risk-owned': {
    topic:
      '(filiale|(sites|activités|personnel|opérations) propres|nos propres (sites|activités)|entités contrôlées)',
    proof: '(risque|évalu|mesure|vérif)',
  },
  'qm-risk-beyond-t1': {
    topic:
      '(rangs? ([2-9]|deux|trois)|deuxième rang|troisième rang|au-delà (du premier rang|des fournisseurs directs)|fournisseurs indirects|matières premières|derrière eux)',
    proof: '(risque|évalu|score|cartograph|audit|fournisseur)',
  },
  'qm-risk-priority': {
    topic: '(priorit|plus graves?|gravité|class|en premier)',
    proof: '(risque|travailleur|personnes|atteinte|grave|score)',
  },
  'qm-monitoring': { topic: '((?<!\\p{L})audit|visites?|visité|inspect|suivi)' },
  'qm-audit-nature': {
    topic: '(sans préavis|non annoncé|inopiné|indépendant|tierce partie|nos propres auditeurs)',
  },
  'qm-collab': {
    topic: '(initiative|alliance|coalition|ethical trading|fair wear|pacte mondial|multipartite)',
    proof:
      '(dirigeons|présidons|participons|avons rejoint|contribuons|partageons|notre rôle|groupe de travail)',
  },
  'qm-worker-engagement': {
    topic:
      '(syndicat|travailleur|communauté).*(consult|entretien|interrog|écout|rencontr|enquêt)|(consult|interrog|écout|rencontr|enquêt).*(syndicat|travailleur|communauté)',
  },
  'qm-consultation': {
    topic: 'consult',
    proof: '(filiale|entité|contrôlé|administrateur|conseil|chaque|chacune)',
  },
  'qm-grievance-own': {
    topic: GRIEVANCE,
    proof: '(personnel|employés|anonyme|représailles|protèg|confidentiel|courriel|téléphone)',
  },
  'qm-grievance-chain': {
    topic: GRIEVANCE,
    proof: "(fournisseur|chaîne d[’']approvisionnement|tiers|langues?|travailleurs des)",
  },
  'qm-grievance-use': { topic: `${GRIEVANCE}.*(reçu|signal|cas(?!\\p{L})|clos|utilis)` },
  'qm-incidents': {
    topic:
      '(trouv|constat|repér|découv|aucun|donné lieu|parmi eux|dont).*(incident|(?<!\\p{L})cas(?!\\p{L})|indicateurs? de travail forcé|constat)',
    proof: '\\d|(cherché|(?<!\\p{L})audit|questionnaire|entretien|contrôle)',
  },
  'qm-remedy': {
    topic: '(répar|rembours|arriérés|indemnis|corrective|restitu|rendu)',
    proof: '\\d|(travailleur|frais|salaire|documents|passeport|soutien)',
  },
  'qm-income-loss': { topic: '(pertes? de revenus|familles vulnérables)' },
  'qm-training': {
    topic: '(formation|(?<!\\p{L})formé|(?<!\\p{L})cours(?!\\p{L})|atelier|séminaire)',
    proof:
      '(acheteurs?|achats|direction|cadres|personnel|employés|fournisseurs|équipes?|ressources humaines)',
  },
  'qm-training-reach': { topic: '(formation|(?<!\\p{L})formé|(?<!\\p{L})cours(?!\\p{L})|atelier|séminaire)' },
  'qm-kpi': { topic: '(indicateur|mesurons|taux de réponse|audité|clos|cartographié|répond)' },
  'qm-kpi-trend': {
    topic: "(l[’']an dernier|(année|exercice) précédente?|par rapport à|contre .* en 20\\d\\d|référence)",
  },
  'qm-goals': {
    topic: '(objectif|cible|prévoyons|allons|plan(?!\\p{L})|engage|\\p{L}+rons(?!\\p{L}))',
    proof: "(d[’']ici|avant|jusqu[’']à|dans) ((la )?fin (de |du )?)?(\\p{L}+ )?(20\\d\\d|\\d+ (mois|ans))",
  },
  'qm-governance': {
    topic: '(conseil|administrateur|directeur|directrice|comité|responsable de)',
    proof: '(responsab|supervis|surveill|dirige|rend compte|trimestr|chaque|annuel|tous les)',
  },
};
