interface ApprovalWords {
  readonly entity: string;
  readonly body: string;
  readonly approvedOn: string;
  readonly signatory: string;
  readonly position: string;
  readonly signedOn: string;
  readonly statement: string;
  /** Of something that was open when the statement was submitted. */
  readonly takenAlong: string;
}

const ENGLISH: ApprovalWords = {
  entity: 'Entity',
  body: 'Approved by',
  approvedOn: 'Approved on',
  signatory: 'Signed by',
  position: 'Position',
  signedOn: 'Signed on',
  statement: 'Signed under these words',
  takenAlong: 'Open, submitted with a reason',
};

const WORDS: Readonly<Record<string, ApprovalWords>> = {
  en: ENGLISH,
  es: {
    entity: 'Entidad',
    body: 'Aprobada por',
    approvedOn: 'Aprobada el',
    signatory: 'Firmada por',
    position: 'Cargo',
    signedOn: 'Firmada el',
    statement: 'Texto que se firma',
    takenAlong: 'Pendiente, presentado con un motivo',
  },
  ar: {
    entity: 'الكيان',
    body: 'جهة الاعتماد',
    approvedOn: 'تاريخ الاعتماد',
    signatory: 'الموقّع',
    position: 'المنصب',
    signedOn: 'تاريخ التوقيع',
    statement: 'النص الموقّع عليه',
    takenAlong: 'مفتوح، قُدّم مع بيان السبب',
  },
  fr: {
    entity: 'Entité',
    body: 'Approuvée par',
    approvedOn: 'Approuvée le',
    signatory: 'Signée par',
    position: 'Fonction',
    signedOn: 'Signée le',
    statement: 'Texte signé',
    takenAlong: 'En suspens, soumis avec un motif',
  },
  de: {
    entity: 'Unternehmen',
    body: 'Genehmigt durch',
    approvedOn: 'Genehmigt am',
    signatory: 'Unterzeichnet von',
    position: 'Funktion',
    signedOn: 'Unterzeichnet am',
    statement: 'Unterzeichneter Wortlaut',
    takenAlong: 'Offen, mit Begründung eingereicht',
  },
  nb: {
    entity: 'Virksomhet',
    body: 'Godkjent av',
    approvedOn: 'Godkjent',
    signatory: 'Signert av',
    position: 'Stilling',
    signedOn: 'Signert',
    statement: 'Signert tekst',
    takenAlong: 'Åpent, sendt inn med begrunnelse',
  },
  zh: {
    entity: '实体',
    body: '批准机构',
    approvedOn: '批准日期',
    signatory: '签署人',
    position: '职务',
    signedOn: '签署日期',
    statement: '签署的文字',
    takenAlong: '未解决,附理由提交',
  },
};

/** Words of the workbook about approval. */
export function approvalWords(language: string): ApprovalWords {
  return WORDS[language] ?? ENGLISH;
}
