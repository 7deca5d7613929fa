import { LanguageWords } from './metric-rules';

const GRIEVANCE = '(queja|reclamaci|denuncia|línea de ayuda|canal (de aviso|ético))';

/** Spanish words by metric; see signals.ts on what they can and cannot tell. */
export const SPANISH_WORDS: LanguageWords = {
  'qm-attestation-basis': {
    topic: '(certific|doy fe|en nombre de|de conformidad con)',
    proof:
      '(facultad para obligar|órgano de gobierno de (cada|la)|cada entidad|entidad dominante|artículo 11)',
  },
  'qm-structure': {
    topic: '(sociedad|empresa|grupo|s\\. ?l\\.|s\\. ?a\\.)',
    proof: '(sede|domicilio|filial|matriz|propiedad de|marcas|emplea)',
  },
  'qm-operations': {
    topic: '(fabrica|vende|produce|diseña|distribuye|presta|importa)',
    proof: '(país|tiendas|fábricas|centros|oficinas|almacenes)',
  },
  'qm-supply-chain': { topic: '(proveedor|cadenas? de suministro|subcontratist)' },
  'qm-unmapped': {
    topic: '((todavía|aún) no (vemos|conocemos|hemos|está|tiene)|no está completo|sin trazar|se desconoce)',
    proof: '\\d|(plan|prevemos|antes de 20\\d\\d|nivel|proporción)',
  },
  'qm-subcontract': {
    topic:
      '(subcontrat|agencias? de (empleo|colocación)|trabajadores? (de agencia|cedidos)|reclutador|intermediari)',
    proof: '(permit|declar|comprueb|control|aproba|audit|prohíb|especial atención)',
  },
  'qm-policy': {
    topic: '(política|código de conducta|código de proveedores)',
    proof: '(obliga|debe|cláusula|nivel|firm|se aplica|trabajo (forzoso|infantil)|comisiones|pasaporte)',
  },
  'qm-policy-fees': {
    topic: '(comisiones? de contratación|tasas? de contratación|el empleador paga)',
    proof: '(devol|devuel|reembols|restitu)',
  },
  'qm-policy-standards': {
    topic:
      '(principios rectores|ocde|\\boit\\b|organización internacional del trabajo|declaración universal|pacto mundial)',
  },
  'qm-policy-clauses': {
    topic: '(contrato.*cláusula|cláusula.*contrato|contractual)',
    proof: '\\d|(incumpl|rescind|resolu|exigi|proporción)',
  },
  'qm-purchasing': {
    topic:
      '(prácticas de compra|plazos de entrega|previsiones|cambios de última hora|condiciones de pago|precios que pagamos)',
    proof: '\\d|(cambiamos|acordamos|pagamos|revisamos|medimos|limitamos|dimos|pedimos|formamos)',
  },
  'qm-living-wage': { topic: '(salario (digno|vital))', proof: '\\d|(compromet|pag|brecha)' },
  'qm-foa': {
    topic: '(libertad sindical|negociación colectiva|sindicato)',
    proof: '\\d|(acuerdo|trabajamos con|reuni|firm|represent)',
  },
  'qm-risk-id': {
    topic: 'riesgo',
    proof:
      '(sector|industria|algodón|cobalto|pesca|construcción|limpieza|confección|agricultura|electrónica|migrant|temporer|a domicilio)',
  },
  'qm-risk-method': {
    topic: '(evalu|puntua|valor|analiz)',
    proof: '(método|cuestionario|herramienta|índice|indicador|investigación|mapa|versión|datos|indicios)',
  },
  'qm-risk-owned': {
    topic: '(filial|(centros|actividad|plantilla|operaciones) propi|entidades controladas)',
    proof: '(riesgo|evalu|medida|comprob)',
  },
  'qm-risk-beyond-t1': {
    topic:
      '(nivel(es)? ([2-9]|dos|tres)|más allá de (los )?(proveedores )?(directos|nivel 1)|proveedores indirectos|materias primas|detrás de ellos)',
    proof: '(riesgo|evalu|puntu|traz|audit|proveedor)',
  },
  'qm-risk-priority': {
    topic: '(prior|más graves?|gravedad|orden de|auditar primero)',
    proof: '(riesgo|trabajador|personas|daño|grave|puntuaci)',
  },
  'qm-monitoring': { topic: '(auditor|auditamos|visitas?|visitamos|inspecci|seguimiento)' },
  'qm-audit-nature': {
    topic: '(sin (previo )?aviso|no anunciad|independiente|de terceros|propios auditores)',
  },
  'qm-collab': {
    topic: '(iniciativa|alianza|coalición|ethical trading|fair wear|pacto mundial|multisectorial)',
    proof:
      '(dirigimos|presidimos|participamos|nos unimos|aportamos|compartimos|nuestro papel|grupo de trabajo)',
  },
  'qm-worker-engagement': {
    topic:
      '(sindicato|trabajador|comunidad).*(consult|entrevist|escuch|pregunt|reuni|encuest)|(consult|entrevist|escuch|reuni|encuest)\\w*.*(sindicato|trabajador|comunidad)',
  },
  'qm-consultation': { topic: 'consult', proof: '(filial|entidad|controlad|consejo|administrador|cada)' },
  'qm-grievance-own': {
    topic: GRIEVANCE,
    proof: '(plantilla|empleados|personal|anónim|represali|proteg|confidencial|correo|teléfono)',
  },
  'qm-grievance-chain': {
    topic: GRIEVANCE,
    proof: '(proveedor|cadena de suministro|terceros|idioma|trabajadores de)',
  },
  'qm-grievance-use': { topic: `${GRIEVANCE}.*(recib|comunic|casos?|avisos?|cerrad|us[óa])` },
  'qm-incidents': {
    topic:
      '(encontr|detect|descubr|ningún|ninguna|no hubo).*(incidente|casos?|indicador(es)? de trabajo forzoso|hallazgo)',
    proof: '\\d|(buscamos|auditor|cuestionario|entrevista|cribado)',
  },
  'qm-remedy': {
    topic: '(repara|devol|devuel|atrasos|compens|correctiv|restitu)',
    proof: '\\d|(trabajador|comisiones|salario|documentos|pasaporte|apoyo)',
  },
  'qm-income-loss': { topic: '(pérdida de ingresos|familias vulnerables)' },
  'qm-training': {
    topic: '(formaci|formamos|curso|taller|capacitaci|seminario)',
    proof:
      '(compras|compradores|dirección|plantilla|empleados|personal|proveedores|equipos?|recursos humanos)',
  },
  'qm-training-reach': { topic: '(formaci|formamos|curso|taller|capacitaci|seminario)' },
  'qm-kpi': { topic: '(indicador|medimos|tasa de respuesta|auditad|cerrad|trazad|respondid)' },
  'qm-kpi-trend': { topic: '((año|ejercicio) anterior|en comparación|frente a|línea de base)' },
  'qm-goals': {
    topic: '(objetivo|meta|prevemos|vamos a|plan|compromet)',
    proof: '(antes de|para|hasta|en) ((finales|fines) de )?(\\p{L}+ de )?(20\\d\\d|\\d+ (meses|años))',
  },
  'qm-governance': {
    topic: '(consejo|administrador|director|comité|responsable de)',
    proof: '(responsab|supervis|dirige|informa a|trimestr|cada|anual)',
  },
};
