import { Phrases } from './phrase';
import { FRENCH_PROGRAMME_PHRASES } from './programme/phrases.fr';

export const FRENCH_PHRASES: Phrases = {
  ...FRENCH_PROGRAMME_PHRASES,
  'steps.intro':
    '{organisation} fait cette déclaration pour l’exercice du {from} au {to}. Elle y expose les mesures que nous avons prises pendant cet exercice contre l’esclavage et la traite des personnes dans nos activités et dans nos chaînes d’approvisionnement. Elle dit aussi où ce travail n’est pas achevé.',
  'steps.mapped':
    'Nous avons cartographié nos chaînes d’approvisionnement et enregistré {{supply-chain.suppliers}} [supply-chain.suppliers: fournisseur | fournisseurs] dans {{supply-chain.countries}} pays, avec {{supply-chain.sites}} [supply-chain.sites: site | sites].',
  'steps.scored':
    'Nous avons évalué le risque de travail forcé chez {{risk.scored}} [risk.scored: fournisseur | fournisseurs], toujours par la même méthode.',
  'steps.asked':
    'Nous avons envoyé {{questionnaires.sent}} [questionnaires.sent: questionnaire | questionnaires] à des fournisseurs et reçu {{questionnaires.answered}} [questionnaires.answered: réponse | réponses].',
  'steps.audited':
    'Nous avons enregistré {{audits.audits}} [audits.audits: audit | audits] chez {{audits.audited-suppliers}} [audits.audited-suppliers: fournisseur | fournisseurs].',
  'steps.corrected':
    'Nous avons donné suite aux constats : {{audits.under-way}} [audits.under-way: fait | font] l’objet d’une mesure corrective en cours et {{audits.closed-verified}} [audits.closed-verified: a été clos | ont été clos] après vérification de la correction.',
  'steps.limits':
    'Ces mesures réduisent le risque, mais ne le suppriment pas : le travail forcé se cache, et n’en trouver aucun cas ne démontre pas qu’il n’y en a pas.',
  'steps.none': 'Nos dossiers ne montrent encore aucune mesure prise pendant cet exercice.',
  'steps.write':
    'Confirmez que ces mesures ont été prises pendant l’exercice et ajoutez-en d’autres, comme des politiques adoptées, une formation donnée ou des contrats modifiés. S’il n’y en a eu aucune, la loi demande de le dire.',
  'structure.organisation': '{organisation} est {legalForm}.',
  'structure.organisation-seat': '{organisation} est {legalForm} dont le siège est à {headquarters}.',
  'structure.business': '{business}',
  'structure.employees': 'Elle emploie {employees} personnes.',
  'structure.entities': 'Cette déclaration vise aussi {entities}.',
  'structure.suppliers':
    'Nos dossiers contiennent {{supply-chain.suppliers}} [supply-chain.suppliers: fournisseur | fournisseurs] dans {{supply-chain.countries}} pays, avec {{supply-chain.sites}} [supply-chain.sites: site | sites].',
  'structure.direct':
    '{{supply-chain.direct-suppliers}} d’entre eux nous [supply-chain.direct-suppliers: fournit | fournissent] directement.',
  'structure.indirect':
    'Derrière eux, il y en a {{supply-chain.indirect-suppliers}} [supply-chain.indirect-suppliers: autre | autres], jusqu’au rang {{supply-chain.deepest-tier}}.',
  'structure.no-indirect':
    'Nous n’avons encore cartographié aucun fournisseur au-delà des fournisseurs directs.',
  'structure.labour-providers':
    '{{supply-chain.labour-providers}} [supply-chain.labour-providers: est un recruteur ou un fournisseur | sont des recruteurs ou des fournisseurs] de main-d’œuvre. Nous les examinons avec un soin particulier, car des travailleurs peuvent y payer pour leur emploi.',
  'structure.workers':
    'Les sites qui nous ont donné leur nombre de travailleurs emploient {{supply-chain.workers}} personnes.',
  'structure.countries': 'Par pays, les fournisseurs se répartissent ainsi : {{supply-chain.by-country}}.',
  'structure.sectors': 'Leurs principaux secteurs sont {{supply-chain.by-sector}}.',
  'structure.unseen-heading': 'Ce que nous ne voyons pas encore',
  'structure.unseen':
    'Notre carte n’est pas complète. Nous ne voyons pas encore qui approvisionne les fournisseurs au bout de chaque chaîne connue.',
  'structure.unplaced':
    '{{supply-chain.unplaced-suppliers}} [supply-chain.unplaced-suppliers: fournisseur n’est pas encore rattaché | fournisseurs ne sont pas encore rattachés] à un rang.',
  'structure.no-suppliers':
    'Nous n’avons pas encore enregistré nos fournisseurs, si bien que cette section ne peut pas décrire nos chaînes d’approvisionnement.',
  'structure.write':
    'Ajoutez comment vous achetez (directement, par des agents, sous licence), quels sont vos principaux biens et services et ce qui a changé depuis l’an dernier.',
  'policies.asked':
    'Nous faisons part de nos attentes aux fournisseurs par un questionnaire, que nous avons envoyé {{questionnaires.sent}} fois pendant l’exercice.',
  'policies.none':
    'Nous n’avons pas encore exposé dans cette déclaration nos politiques sur l’esclavage et la traite des personnes.',
  'policies.write':
    'Nommez chaque politique qui traite de l’esclavage, des frais de recrutement ou des conditions de travail : son responsable, la date d’approbation, qui elle lie, comment elle est appliquée et la part des fournisseurs qui l’ont signée.',
  'policies.write-owner':
    'Nommez la fonction responsable de l’esclavage moderne et la manière dont elle rend compte au conseil.',
  'risk.method':
    'Nous évaluons le risque de travail forcé sur une échelle de 0 à 100, par une seule méthode pour tous les fournisseurs (version {{risk.method}}). Elle tient compte d’indicateurs du pays, de données sur le secteur, de biens signalés, de la main-d’œuvre, des réponses du fournisseur et des constats d’audit.',
  'risk.result':
    '{{risk.scored}} [risk.scored: fournisseur a | fournisseurs ont] un score ; la moyenne est de {{risk.mean}}.',
  'risk.top':
    '{{risk.very-high}} [risk.very-high: est | sont] dans la tranche très élevée et {{risk.high}} dans la tranche élevée.',
  'risk.where':
    'Le risque est le plus élevé dans ces pays et secteurs : {{risk.by-country-sector}} ; le nombre est le score moyen.',
  'risk.unscored':
    '{{risk.unscored}} [risk.unscored: fournisseur n’a | fournisseurs n’ont] pas encore de score, faute d’informations.',
  'risk.managed':
    'Nous utilisons les scores pour décider qui interroger et auditer en premier. Un score bas ne prouve pas que tout va bien.',
  'risk.none':
    'Nous n’avons pas encore évalué le risque d’esclavage et de traite des personnes dans nos chaînes d’approvisionnement.',
  'risk.write':
    'Ajoutez votre propre jugement : lesquels de ces risques comptent le plus, lesquels touchent vos propres activités et sur quoi vous pouvez influer.',
  'diligence.asked-heading': 'Questions aux fournisseurs',
  'diligence.asked':
    'Pendant l’exercice, nous avons envoyé {{questionnaires.sent}} [questionnaires.sent: questionnaire | questionnaires] à des fournisseurs.',
  'diligence.answered':
    '{{questionnaires.answered}} [questionnaires.answered: a reçu une réponse | ont reçu une réponse].',
  'diligence.rate':
    'Des {{questionnaires.suppliers-asked}} fournisseurs interrogés, {{questionnaires.response-rate}} ont répondu.',
  'diligence.overdue':
    '{{questionnaires.overdue}} [questionnaires.overdue: est échu | sont échus] sans réponse.',
  'diligence.control':
    'Les contrôles que les fournisseurs décrivent obtiennent en moyenne {{questionnaires.mean-control-score}} points sur 100.',
  'diligence.severe':
    '{{questionnaires.severe-answers}} [questionnaires.severe-answers: réponse reconnaît | réponses reconnaissent] un problème critique, auquel nous donnons suite comme à un constat.',
  'diligence.not-asked': 'Nous n’avons pas envoyé de questionnaires à des fournisseurs pendant cet exercice.',
  'diligence.audits-heading': 'Audits et constats',
  'diligence.audits':
    'Nous avons enregistré {{audits.audits}} [audits.audits: audit | audits] pendant l’exercice, chez {{audits.audited-suppliers}} [audits.audited-suppliers: fournisseur | fournisseurs].',
  'diligence.unannounced':
    '{{audits.unannounced}} des audits [audits.unannounced: a eu lieu | ont eu lieu] sans préavis.',
  'diligence.findings':
    'Ils ont donné lieu à {{audits.findings}} [audits.findings: constat | constats], dont {{audits.critical}} [audits.critical: critique | critiques] et {{audits.major}} [audits.major: grave | graves].',
  'diligence.no-findings':
    'Ils n’ont donné lieu à aucun constat. Un audit voit quelques jours d’un lieu de travail et peut manquer ce que l’on cache.',
  'diligence.ilo':
    'Certains constats correspondent à des indicateurs de travail forcé de l’Organisation internationale du Travail : {{audits.by-indicator}}.',
  'diligence.not-audited': 'Nous n’avons enregistré aucun audit pendant cet exercice.',
  'diligence.remedy-heading': 'Correction et réparation',
  'diligence.actions':
    'Parmi les constats, {{audits.closed-verified}} [audits.closed-verified: est clos | sont clos] après vérification de la correction et {{audits.under-way}} [audits.under-way: fait | font] l’objet d’une mesure corrective en cours.',
  'diligence.actions-open': '{{audits.open}} [audits.open: est encore ouvert | sont encore ouverts].',
  'diligence.actions-overdue':
    '{{audits.overdue}} [audits.overdue: a dépassé | ont dépassé] la date à laquelle la correction était due.',
  'diligence.no-actions': 'Aucune mesure corrective n’a été nécessaire ni convenue pendant cet exercice.',
  'diligence.write':
    'Ajoutez qui mène ce processus et à quelle fréquence, comment les fournisseurs sont choisis et quittés, et quelle réparation les travailleurs ont reçue.',
  'diligence.write-grievance':
    'Ajoutez comment les travailleurs peuvent signaler un problème sans danger, comment eux et leurs syndicats ont été consultés et ce que leurs signalements sont devenus.',
  'effectiveness.intro': 'Nous mesurons notre travail par ces indicateurs :',
  'effectiveness.mapped':
    'Fournisseurs cartographiés : {{supply-chain.suppliers}}, dont {{supply-chain.indirect-suppliers}} au-delà du premier rang.',
  'effectiveness.scored':
    'Fournisseurs avec un score de risque : {{risk.scored}}, avec une moyenne de {{risk.mean}}.',
  'effectiveness.answered':
    'Questionnaires envoyés : {{questionnaires.sent}} ; réponses : {{questionnaires.answered}}.',
  'effectiveness.rate': 'Fournisseurs interrogés qui ont répondu : {{questionnaires.response-rate}}.',
  'effectiveness.control':
    'Score moyen de contrôle des réponses : {{questionnaires.mean-control-score}} sur 100.',
  'effectiveness.audited': 'Fournisseurs audités : {{audits.audited-suppliers}}.',
  'effectiveness.verified': 'Constats clos et vérifiés : {{audits.closed-verified}} sur {{audits.findings}}.',
  'effectiveness.overdue': 'Constats dont la correction est en retard : {{audits.overdue}}.',
  'effectiveness.not-compared':
    'Nous n’avons pas encore comparé ces chiffres à une année antérieure ni à une cible.',
  'effectiveness.none': 'Nous n’avons pas encore choisi d’indicateurs pour mesurer notre travail.',
  'effectiveness.write':
    'Donnez la valeur de l’an dernier et une cible pour chaque indicateur, et dites ce que vous allez changer.',
  'training.none':
    'Nous n’avons encore enregistré aucune formation sur l’esclavage et la traite des personnes pour cet exercice.',
  'training.write':
    'Dites quelle formation a été donnée, à qui (achats, direction, tout le personnel, fournisseurs), combien l’ont suivie et comment son effet est vérifié.',
  'approval.intro':
    'Cette déclaration est faite au titre de la base légale suivante : {basis}. Elle porte sur l’exercice clos le {to}.',
  'approval.company': 'Le conseil d’administration l’approuve et un administrateur la signe.',
  'approval.llp': 'Les associés l’approuvent et un associé désigné la signe.',
  'approval.limited-partnership': 'Un commandité la signe.',
  'approval.partnership': 'Un associé la signe.',
};
