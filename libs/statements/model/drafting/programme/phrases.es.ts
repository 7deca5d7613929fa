import type { ProgrammePhrases } from './programme-phrases';

export const SPANISH_PROGRAMME_PHRASES: ProgrammePhrases = {
  'steps.policies':
    'Revisamos {{programme.policies-reviewed}} [programme.policies-reviewed: política | políticas].',
  'steps.trained':
    'Dimos {{programme.sessions}} [programme.sessions: sesión | sesiones] de formación, en las que se ocuparon {{programme.trained}} [programme.trained: plaza | plazas].',
  'steps.channels':
    'Mantuvimos [programme.channels: abierto | abiertos] {{programme.channels}} [programme.channels: canal | canales] de quejas.',
  'policies.in-force':
    'El último día del ejercicio [programme.policies: estaba | estaban] en vigor {{programme.policies}} de nuestras políticas sobre estos riesgos:',
  'policies.reviewed': 'En el ejercicio revisamos {{programme.policies-reviewed}} de nuestras políticas.',
  'policies.acknowledged':
    'De quienes recibieron la petición de aceptar una política, lo ha hecho el {{programme.acknowledged-ratio}}.',
  'policies.clauses':
    'El {{programme.clause-ratio}} de nuestros contratos con proveedores incluye una cláusula contra el trabajo forzoso.',
  'policies.no-clauses':
    'Todavía no hemos registrado cuántos de nuestros contratos con proveedores tienen una cláusula así.',
  'policies.roles-heading': 'Quién es responsable',
  'policies.no-roles': 'Todavía no hemos registrado quién es responsable de este trabajo en nuestra empresa.',
  'diligence.grievance-heading': 'Cómo se puede comunicar un problema',
  'diligence.channels':
    'El último día del ejercicio [programme.channels: estaba abierto | estaban abiertos] {{programme.channels}} [programme.channels: canal | canales] de quejas:',
  'diligence.no-channels': 'Todavía no hemos registrado ningún canal de quejas.',
  'diligence.use':
    'Por los canales de quejas recibimos en el ejercicio {{programme.reports}} [programme.reports: aviso | avisos]; {{programme.reports-closed}} de ellos [programme.reports-closed: está cerrado | están cerrados].',
  'diligence.use-received':
    'Por los canales de quejas recibimos en el ejercicio {{programme.reports}} [programme.reports: aviso | avisos].',
  'diligence.use-forced-labour':
    'De los avisos, {{programme.reports-forced-labour}} [programme.reports-forced-labour: trataba | trataban] de indicios de trabajo forzoso.',
  'diligence.use-remedied':
    'En {{programme.reports-remedied}} de los casos cerrados las personas obtuvieron una reparación.',
  'diligence.use-few':
    'Por los canales de quejas recibimos algunos avisos en el ejercicio, pero tan pocos que reservamos su número: nadie debe ser reconocido por él.',
  'diligence.use-none':
    'Por los canales de quejas recibimos cero avisos en el ejercicio. Puede ser que no se conozcan o que no inspiren confianza, así que eso no muestra que no hubiera daños.',
  'diligence.use-unknown':
    'Todavía no hemos registrado con qué frecuencia se usaron los canales de quejas en este ejercicio.',
  'diligence.engaged-heading': 'A quién escuchamos',
  'diligence.engaged':
    'En el ejercicio consultamos {{programme.engagements}} [programme.engagements: vez | veces] a trabajadores, sindicatos u otros sobre estos riesgos:',
  'diligence.not-engaged':
    'No hemos registrado ningún diálogo con trabajadores, sindicatos o sociedad civil sobre estos riesgos en este ejercicio.',
  'diligence.remedied': '{{programme.workers-remedied}} trabajadores obtuvieron reparación en el ejercicio.',
  'diligence.fees-repaid':
    'Se devolvieron gastos de contratación a {{programme.workers-fees-repaid}} trabajadores.',
  'diligence.repaid': 'En total se pagaron a trabajadores {{programme.repaid}}.',
  'diligence.remedied-few':
    'Un grupo pequeño de trabajadores obtuvo reparación en el ejercicio. No damos su número para que nadie sea reconocido por él.',
  'diligence.no-remedy': 'No hemos registrado ninguna reparación a trabajadores en este ejercicio.',
  'training.given':
    'En el ejercicio dimos {{programme.sessions}} [programme.sessions: sesión | sesiones] de formación sobre trabajo forzoso y temas cercanos. Se ocuparon en ellas {{programme.trained}} [programme.trained: plaza | plazas]; quien acudió a dos sesiones cuenta dos veces.',
  'training.hours':
    'En conjunto, plantilla y proveedores recibieron {{programme.training-hours}} horas de formación.',
  'training.procurement':
    'Del personal de compras al que se dirigía la formación, participó el {{programme.procurement-ratio}}.',
  'training.suppliers':
    'Participaron proveedores {{programme.supplier-attendances}} [programme.supplier-attendances: vez | veces].',
  'training.audiences': 'Por destinatarios, las plazas fueron para {{programme.trained-by-audience}}.',
};
