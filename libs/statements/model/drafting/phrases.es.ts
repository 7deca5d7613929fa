import { Phrases } from './phrase';
import { SPANISH_PROGRAMME_PHRASES } from './programme/phrases.es';

export const SPANISH_PHRASES: Phrases = {
  ...SPANISH_PROGRAMME_PHRASES,
  'steps.intro':
    '{organisation} hace esta declaración para el ejercicio del {from} al {to}. En ella expone las medidas que tomamos en ese ejercicio contra la esclavitud y la trata de personas en nuestra actividad y en nuestras cadenas de suministro. También dice dónde ese trabajo no está terminado.',
  'steps.mapped':
    'Trazamos el mapa de nuestras cadenas de suministro y registramos {{supply-chain.suppliers}} [supply-chain.suppliers: proveedor | proveedores] en {{supply-chain.countries}} [supply-chain.countries: país | países], con {{supply-chain.sites}} [supply-chain.sites: centro | centros].',
  'steps.scored':
    'Evaluamos el riesgo de trabajo forzoso de {{risk.scored}} [risk.scored: proveedor | proveedores], siempre con el mismo método.',
  'steps.asked':
    'Enviamos {{questionnaires.sent}} [questionnaires.sent: cuestionario | cuestionarios] a proveedores y recibimos {{questionnaires.answered}} [questionnaires.answered: respuesta | respuestas].',
  'steps.audited':
    'Registramos {{audits.audits}} [audits.audits: auditoría | auditorías] en {{audits.audited-suppliers}} [audits.audited-suppliers: proveedor | proveedores].',
  'steps.corrected':
    'Dimos seguimiento a los hallazgos: {{audits.under-way}} [audits.under-way: tiene | tienen] una medida correctiva en curso y {{audits.closed-verified}} [audits.closed-verified: se cerró | se cerraron] tras verificar la corrección.',
  'steps.limits':
    'Estas medidas reducen el riesgo, pero no lo eliminan: el trabajo forzoso se oculta, y no encontrarlo no demuestra que no exista.',
  'steps.none': 'Nuestros registros todavía no muestran ninguna medida adoptada en este ejercicio.',
  'steps.write':
    'Confirme que estas medidas se adoptaron en el ejercicio y añada otras, como políticas aprobadas, formación impartida o contratos modificados. Si no hubo ninguna, la ley pide decirlo.',
  'structure.organisation': '{organisation} es {legalForm}.',
  'structure.organisation-seat': '{organisation} es {legalForm} con sede en {headquarters}.',
  'structure.business': '{business}',
  'structure.employees': 'Emplea a {employees} personas.',
  'structure.entities': 'Esta declaración abarca también a {entities}.',
  'structure.suppliers':
    'Nuestros registros contienen {{supply-chain.suppliers}} [supply-chain.suppliers: proveedor | proveedores] en {{supply-chain.countries}} [supply-chain.countries: país | países], con {{supply-chain.sites}} [supply-chain.sites: centro | centros].',
  'structure.direct':
    '{{supply-chain.direct-suppliers}} de ellos nos [supply-chain.direct-suppliers: suministra | suministran] directamente.',
  'structure.indirect':
    'Detrás [supply-chain.indirect-suppliers: hay otro | hay otros] {{supply-chain.indirect-suppliers}}, hasta el nivel {{supply-chain.deepest-tier}}.',
  'structure.no-indirect': 'Todavía no hemos identificado a ningún proveedor más allá de los directos.',
  'structure.labour-providers':
    '{{supply-chain.labour-providers}} [supply-chain.labour-providers: es una agencia | son agencias] de contratación o de empleo. Las examinamos con especial cuidado, porque en ellas puede cobrarse a los trabajadores por su puesto.',
  'structure.workers':
    'Los centros que nos dieron su número de trabajadores emplean a {{supply-chain.workers}} personas.',
  'structure.countries': 'Por país, los proveedores están en {{supply-chain.by-country}}.',
  'structure.sectors': 'Sus principales sectores son {{supply-chain.by-sector}}.',
  'structure.unseen-heading': 'Lo que todavía no vemos',
  'structure.unseen':
    'Nuestro mapa no está completo. Todavía no vemos quién abastece a los proveedores situados al final de cada cadena registrada.',
  'structure.unplaced':
    '{{supply-chain.unplaced-suppliers}} [supply-chain.unplaced-suppliers: proveedor no tiene | proveedores no tienen] todavía un nivel asignado.',
  'structure.no-suppliers':
    'Todavía no hemos registrado a nuestros proveedores, por lo que esta sección no puede describir nuestras cadenas de suministro.',
  'structure.write':
    'Añada cómo compra (directamente, a través de agentes, con licencia), cuáles son sus principales bienes y servicios y qué cambió desde el año anterior.',
  'policies.asked':
    'Trasladamos nuestras expectativas a los proveedores mediante un cuestionario, que enviamos {{questionnaires.sent}} [questionnaires.sent: vez | veces] en el ejercicio.',
  'policies.none':
    'Todavía no hemos expuesto en esta declaración nuestras políticas sobre la esclavitud y la trata de personas.',
  'policies.write':
    'Nombre cada política que trate la esclavitud, las comisiones de contratación o las condiciones de trabajo: responsable, fecha de aprobación, a quién obliga, cómo se hace cumplir y qué parte de los proveedores la firmó.',
  'policies.write-owner': 'Nombre el cargo responsable de la esclavitud moderna y cómo informa al consejo.',
  'risk.method':
    'Evaluamos el riesgo de trabajo forzoso en una escala de 0 a 100, con un mismo método para todos los proveedores (versión {{risk.method}}). Tiene en cuenta indicadores del país, datos sobre el sector, productos señalados, la plantilla, las respuestas del propio proveedor y los hallazgos de auditoría.',
  'risk.result':
    '{{risk.scored}} [risk.scored: proveedor tiene | proveedores tienen] puntuación; la media es {{risk.mean}}.',
  'risk.top':
    '{{risk.very-high}} [risk.very-high: está | están] en la banda muy alta y {{risk.high}} en la banda alta.',
  'risk.where': 'El riesgo es mayor en {{risk.by-country-sector}}; el número es la puntuación media.',
  'risk.unscored':
    '{{risk.unscored}} [risk.unscored: proveedor no tiene | proveedores no tienen] todavía puntuación, porque se sabe demasiado poco.',
  'risk.managed':
    'Usamos las puntuaciones para decidir a quién preguntar y auditar primero. Una puntuación baja no prueba que todo esté bien.',
  'risk.none':
    'Todavía no hemos evaluado el riesgo de esclavitud y trata de personas en nuestras cadenas de suministro.',
  'risk.write':
    'Añada su propio juicio: cuáles de estos riesgos importan más, cuáles están en su propia actividad y en qué puede influir.',
  'diligence.asked-heading': 'Preguntas a los proveedores',
  'diligence.asked':
    'En el ejercicio enviamos {{questionnaires.sent}} [questionnaires.sent: cuestionario | cuestionarios] a proveedores.',
  'diligence.answered': 'Se [questionnaires.answered: respondió | respondieron] {{questionnaires.answered}}.',
  'diligence.rate':
    'De los {{questionnaires.suppliers-asked}} proveedores consultados respondió el {{questionnaires.response-rate}}.',
  'diligence.overdue':
    '{{questionnaires.overdue}} [questionnaires.overdue: ha vencido | han vencido] sin respuesta.',
  'diligence.control':
    'Los controles que describieron los proveedores obtienen de media {{questionnaires.mean-control-score}} puntos sobre 100.',
  'diligence.severe':
    '{{questionnaires.severe-answers}} [questionnaires.severe-answers: respuesta reconoce | respuestas reconocen] un problema crítico, al que damos seguimiento como a un hallazgo.',
  'diligence.not-asked': 'No enviamos cuestionarios a proveedores en este ejercicio.',
  'diligence.audits-heading': 'Auditorías y hallazgos',
  'diligence.audits':
    'Registramos {{audits.audits}} [audits.audits: auditoría | auditorías] en el ejercicio, en {{audits.audited-suppliers}} [audits.audited-suppliers: proveedor | proveedores].',
  'diligence.unannounced':
    '{{audits.unannounced}} de las auditorías [audits.unannounced: se hizo | se hicieron] sin previo aviso.',
  'diligence.findings':
    'Dieron lugar a {{audits.findings}} [audits.findings: hallazgo | hallazgos]: {{audits.critical}} [audits.critical: crítico | críticos] y {{audits.major}} [audits.major: grave | graves].',
  'diligence.no-findings':
    'No dieron lugar a hallazgos. Una auditoría ve unos pocos días de un lugar de trabajo y puede no ver lo que se oculta.',
  'diligence.ilo':
    'Algunos hallazgos coinciden con indicadores de trabajo forzoso de la Organización Internacional del Trabajo: {{audits.by-indicator}}.',
  'diligence.not-audited': 'No registramos ninguna auditoría en este ejercicio.',
  'diligence.remedy-heading': 'Corrección y reparación',
  'diligence.actions':
    'De los hallazgos, {{audits.closed-verified}} [audits.closed-verified: está cerrado | están cerrados] tras verificar la corrección y {{audits.under-way}} [audits.under-way: tiene | tienen] una medida correctiva en curso.',
  'diligence.actions-open': '{{audits.open}} [audits.open: sigue abierto | siguen abiertos].',
  'diligence.actions-overdue':
    '{{audits.overdue}} [audits.overdue: ha superado | han superado] la fecha límite de corrección.',
  'diligence.no-actions': 'En este ejercicio no fue necesaria ni se acordó ninguna medida correctiva.',
  'diligence.write':
    'Añada quién lleva este proceso y con qué frecuencia, cómo se elige y se deja a un proveedor, y qué reparación recibieron los trabajadores.',
  'diligence.write-grievance':
    'Añada cómo pueden los trabajadores comunicar un problema sin riesgo, cómo se les consultó a ellos y a sus sindicatos, y qué se hizo con sus avisos.',
  'effectiveness.intro': 'Medimos nuestro trabajo con estos indicadores:',
  'effectiveness.mapped':
    'Proveedores identificados: {{supply-chain.suppliers}}, de ellos {{supply-chain.indirect-suppliers}} más allá del nivel 1.',
  'effectiveness.scored':
    'Proveedores con puntuación de riesgo: {{risk.scored}}, con una media de {{risk.mean}}.',
  'effectiveness.answered':
    'Cuestionarios enviados: {{questionnaires.sent}}; respondidos: {{questionnaires.answered}}.',
  'effectiveness.rate': 'Proveedores consultados que respondieron: {{questionnaires.response-rate}}.',
  'effectiveness.control':
    'Puntuación media de control de las respuestas: {{questionnaires.mean-control-score}} sobre 100.',
  'effectiveness.audited': 'Proveedores auditados: {{audits.audited-suppliers}}.',
  'effectiveness.verified':
    'Hallazgos cerrados y verificados: {{audits.closed-verified}} de {{audits.findings}}.',
  'effectiveness.overdue': 'Hallazgos con la corrección vencida: {{audits.overdue}}.',
  'effectiveness.not-compared':
    'Todavía no hemos comparado estas cifras con un año anterior ni con un objetivo.',
  'effectiveness.none': 'Todavía no hemos elegido indicadores con los que medir nuestro trabajo.',
  'effectiveness.write':
    'Dé el valor del año anterior y un objetivo para cada indicador, y diga qué va a cambiar.',
  'training.none':
    'Todavía no hemos registrado ninguna formación sobre la esclavitud y la trata de personas en este ejercicio.',
  'training.write':
    'Diga qué formación se impartió, a quién (compras, dirección, toda la plantilla, proveedores), cuántas personas la siguieron y cómo se comprueba su efecto.',
  'approval.intro':
    'Esta declaración se hace conforme a la siguiente base legal: {basis}. Corresponde al ejercicio terminado el {to}.',
  'approval.company': 'La aprueba el consejo de administración y la firma un administrador.',
  'approval.llp': 'La aprueban los socios y la firma un socio designado.',
  'approval.limited-partnership': 'La firma un socio colectivo.',
  'approval.partnership': 'La firma un socio.',
};
