import type { Signals } from './signals-of-language';

/** French. Accented letters are no word characters here, so that words are cut with look-arounds where it matters. */
export const FRENCH_SIGNALS: Signals = {
  admission:
    "(?<!\\p{L})(ne|n[’'])(?=\\s|\\p{L})[^.]{0,40}?(?<!\\p{L})(pas|aucune?|jamais|rien)(?!\\p{L})|(?<!\\p{L})pas encore(?!\\p{L})|(?<!\\p{L})aucune mesure(?!\\p{L})|n’est pas complète",
  'steps.taken':
    '(?<!\\p{L})avons (\\p{L}+ )?(pris|cartographié|évalué|audité|formé|envoyé|interrogé|enregistré|adopté|examiné|visité|modifié|donné|vérifié|publié|rejoint)|(aucune mesure|pas pris de mesure)',
  'structure.organisation': '(?<!\\p{L})(société|entreprise|groupe|filiale|siège|emploie|employés|compagnie)',
  'structure.business':
    '(?<!\\p{L})(fabrique|vend|produit|conçoit|distribue|fournit|propose|produits|services|marques?|importe)',
  'structure.supply-chains': "(fournisseur|chaînes? d[’']approvisionnement|sous-trait|(?<!\\p{L})rang)",
  'structure.countries': '(?<!\\p{L})pays(?!\\p{L})',
  'structure.unseen':
    "(pas encore (vu|connu|cartographié|rattaché)|ne (voyons|connaissons) pas|n[’']est pas complète|pas visible|inconnu|sans rang|pas encore rattaché)",
  'policies.named': '(politique|code de conduite|code fournisseurs?|norme)',
  'policies.applied': "(?<!\\p{L})(lie|contrat|clause|sign[ée]|s[’']applique|responsable|approuv|examin)",
  'governance.owner': '(?<!\\p{L})(conseil|directeur|directrice|comité|responsable de|dirige)',
  'purchasing.practices': '(?<!\\p{L})(achats?|prix|délais?|commandes?|conditions de paiement)(?!\\p{L})',
  'risk.where':
    'risque.*(pays|secteur|bien|région|travailleurs|migrant)|(pays|secteur|région|migrant).*risque',
  'risk.assessed': '(évalu|score|not(é|ation)|méthode|analys)',
  'risk.managed': "(en premier|d[’']abord|priorit|attén|réduir|réduis|mesure|gér|gestion|décider)",
  'diligence.process':
    '(diligence raisonnable|vigilance|questionnaire|(?<!\\p{L})audit|contrôle|inspection|visite)',
  'diligence.results': '(constat|résultat|répond|réponse|trouv|donné lieu|repér)',
  'diligence.remedy': '(répar|corrective|rembours|indemnis|corrig)',
  'stakeholders.engaged':
    '(syndicat|travailleur|communauté|ong).*(consult|dialogu|écout|entendu|interrog)|(consult|dialogu|écout|interrog).*(syndicat|travailleur|communauté|ong)',
  'grievance.channel':
    "(plainte|réclamation|lanceur d[’']alerte|ligne d[’']écoute|signalement|canal d[’']alerte)",
  'effectiveness.indicators': '(indicateur|mesurons|pour cent|pourcentage|%)',
  'effectiveness.comparison':
    "(l[’']an dernier|année précédente|exercice précédent|par rapport à|(?<!\\p{L})cible|objectif|contre .* en 20\\d\\d|d[’']ici (fin )?20\\d\\d)",
  'training.given': '(formation|(?<!\\p{L})formé|(?<!\\p{L})cours(?!\\p{L})|atelier|séminaire)',
  'training.audience':
    '(?<!\\p{L})(acheteurs?|acheteuses?|achats|direction|cadres|personnel|employés|fournisseurs|équipes?)',
};
