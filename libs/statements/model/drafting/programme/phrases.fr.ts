import type { ProgrammePhrases } from './programme-phrases';

export const FRENCH_PROGRAMME_PHRASES: ProgrammePhrases = {
  'steps.policies':
    'Nous avons examiné {{programme.policies-reviewed}} [programme.policies-reviewed: politique | politiques].',
  'steps.trained':
    'Nous avons tenu {{programme.sessions}} [programme.sessions: séance | séances] de formation, où {{programme.trained}} [programme.trained: place a été occupée | places ont été occupées].',
  'steps.channels':
    'Nous avons tenu [programme.channels: ouvert | ouverts] {{programme.channels}} [programme.channels: canal | canaux] de plainte.',
  'policies.in-force':
    'Le dernier jour de l’exercice, {{programme.policies}} de nos politiques sur ces risques [programme.policies: était | étaient] en vigueur :',
  'policies.reviewed':
    'Pendant l’exercice, nous avons examiné {{programme.policies-reviewed}} de nos politiques.',
  'policies.acknowledged':
    'Parmi ceux à qui nous avons demandé d’accepter une politique, {{programme.acknowledged-ratio}} l’ont fait.',
  'policies.clauses':
    'Une clause contre le travail forcé figure dans {{programme.clause-ratio}} de nos contrats de fournisseurs.',
  'policies.no-clauses':
    'Nous n’avons pas encore enregistré combien de nos contrats de fournisseurs ont une telle clause.',
  'policies.roles-heading': 'Qui est responsable',
  'policies.no-roles':
    'Nous n’avons pas encore enregistré qui, dans notre entreprise, est responsable de ce travail.',
  'diligence.grievance-heading': 'Comment signaler un problème',
  'diligence.channels':
    'Le dernier jour de l’exercice, {{programme.channels}} [programme.channels: canal | canaux] de plainte [programme.channels: était ouvert | étaient ouverts] :',
  'diligence.no-channels': 'Nous n’avons pas encore enregistré de canal de plainte.',
  'diligence.use':
    'Par nos canaux de plainte, nous avons reçu pendant l’exercice {{programme.reports}} [programme.reports: signalement | signalements], dont {{programme.reports-closed}} [programme.reports-closed: est clos | sont clos].',
  'diligence.use-received':
    'Par nos canaux de plainte, nous avons reçu pendant l’exercice {{programme.reports}} [programme.reports: signalement | signalements].',
  'diligence.use-forced-labour':
    'Parmi les signalements, {{programme.reports-forced-labour}} [programme.reports-forced-labour: portait | portaient] sur des indices de travail forcé.',
  'diligence.use-remedied':
    'Dans {{programme.reports-remedied}} des cas clos, des personnes ont obtenu réparation.',
  'diligence.use-few':
    'Par nos canaux de plainte, nous avons reçu quelques signalements pendant l’exercice, mais si peu que nous en gardons le nombre pour nous, pour protéger ceux qui ont parlé.',
  'diligence.use-none':
    'Par nos canaux de plainte, nous avons reçu zéro signalement pendant l’exercice. Il se peut qu’on ne les connaisse pas ou qu’on ne leur fasse pas confiance ; cela ne montre donc pas qu’il n’y a pas eu de tort.',
  'diligence.use-unknown':
    'Nous n’avons pas encore enregistré l’usage de nos canaux de plainte pour cet exercice.',
  'diligence.engaged-heading': 'Qui nous avons écouté',
  'diligence.engaged':
    'Pendant l’exercice, nous avons consulté {{programme.engagements}} fois des travailleurs, des syndicats ou d’autres sur ces risques :',
  'diligence.not-engaged':
    'Nous n’avons enregistré aucun échange avec des travailleurs, des syndicats ou la société civile sur ces risques pour cet exercice.',
  'diligence.remedied':
    '{{programme.workers-remedied}} travailleurs ont obtenu réparation pendant l’exercice.',
  'diligence.fees-repaid':
    'Des frais de recrutement ont été remboursés à {{programme.workers-fees-repaid}} travailleurs.',
  'diligence.repaid': 'Au total, des travailleurs ont reçu {{programme.repaid}}.',
  'diligence.remedied-few':
    'Un petit groupe de travailleurs a obtenu réparation pendant l’exercice. Nous n’en donnons pas le nombre, afin que personne ne soit reconnu par là.',
  'diligence.no-remedy':
    'Nous n’avons enregistré aucune réparation reçue par des travailleurs pendant cet exercice.',
  'training.given':
    'Pendant l’exercice, nous avons tenu {{programme.sessions}} [programme.sessions: séance | séances] de formation sur le travail forcé et des sujets proches. {{programme.trained}} [programme.trained: place y a été occupée | places y ont été occupées] ; qui est venu à deux séances compte deux fois.',
  'training.hours':
    'Ensemble, le personnel et les fournisseurs ont reçu {{programme.training-hours}} heures de formation.',
  'training.procurement':
    'Du personnel des achats auquel la formation s’adressait, {{programme.procurement-ratio}} y ont pris part.',
  'training.suppliers': 'Des fournisseurs y ont pris part {{programme.supplier-attendances}} fois.',
  'training.audiences': 'Par public, les places se répartissent ainsi : {{programme.trained-by-audience}}.',
};
