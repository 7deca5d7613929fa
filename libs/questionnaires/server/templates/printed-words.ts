/** What stands around the questions on paper. */
export interface PrintedWords {
  readonly page: string;
  readonly name: string;
  readonly optional: string;
  readonly why: string;
  readonly dependsOn: string;
  readonly several: string;
  readonly documents: string;
  readonly bySite: string;
}

/** In every language whose script the fonts have. */
const WORDS: Readonly<Record<string, PrintedWords>> = {
  en: {
    page: 'Page {n} of {total}',
    name: 'Supplier, name and date:',
    optional: '(optional)',
    why: 'Why we ask:',
    dependsOn: 'Only asked depending on:',
    several: 'Mark all that apply.',
    documents: 'Please attach:',
    bySite: 'Please answer for each site.',
  },
  es: {
    page: 'Página {n} de {total}',
    name: 'Proveedor, nombre y fecha:',
    optional: '(opcional)',
    why: 'Por qué preguntamos:',
    dependsOn: 'Solo se pregunta según:',
    several: 'Marque todas las que correspondan.',
    documents: 'Adjunte:',
    bySite: 'Responda para cada centro.',
  },
  fr: {
    page: 'Page {n} sur {total}',
    name: 'Fournisseur, nom et date :',
    optional: '(facultatif)',
    why: 'Pourquoi nous posons cette question :',
    dependsOn: 'Posée seulement selon :',
    several: 'Cochez toutes les réponses qui conviennent.',
    documents: 'Veuillez joindre :',
    bySite: 'Veuillez répondre pour chaque site.',
  },
  pt: {
    page: 'Página {n} de {total}',
    name: 'Fornecedor, nome e data:',
    optional: '(opcional)',
    why: 'Por que perguntamos:',
    dependsOn: 'Perguntada somente conforme:',
    several: 'Marque todas as que se aplicam.',
    documents: 'Anexe:',
    bySite: 'Responda para cada local.',
  },
  vi: {
    page: 'Trang {n} / {total}',
    name: 'Nhà cung cấp, tên và ngày:',
    optional: '(không bắt buộc)',
    why: 'Vì sao chúng tôi hỏi:',
    dependsOn: 'Chỉ hỏi tùy theo:',
    several: 'Đánh dấu tất cả mục phù hợp.',
    documents: 'Vui lòng đính kèm:',
    bySite: 'Vui lòng trả lời cho từng địa điểm.',
  },
  tr: {
    page: 'Sayfa {n} / {total}',
    name: 'Tedarikçi, ad ve tarih:',
    optional: '(isteğe bağlı)',
    why: 'Neden soruyoruz:',
    dependsOn: 'Yalnızca şuna göre sorulur:',
    several: 'Uyanların tümünü işaretleyin.',
    documents: 'Lütfen ekleyin:',
    bySite: 'Lütfen her tesis için yanıtlayın.',
  },
  id: {
    page: 'Halaman {n} dari {total}',
    name: 'Pemasok, nama dan tanggal:',
    optional: '(opsional)',
    why: 'Mengapa kami bertanya:',
    dependsOn: 'Hanya ditanyakan tergantung pada:',
    several: 'Tandai semua yang sesuai.',
    documents: 'Mohon lampirkan:',
    bySite: 'Mohon jawab untuk setiap lokasi.',
  },
  ar: {
    page: 'صفحة {n} من {total}',
    name: 'المورّد والاسم والتاريخ:',
    optional: '(اختياري)',
    why: 'لماذا نسأل:',
    dependsOn: 'يُسأل فقط بحسب:',
    several: 'ضع علامة على كل ما ينطبق.',
    documents: 'يرجى إرفاق:',
    bySite: 'يرجى الإجابة عن كل موقع.',
  },
};

/** Null for a language whose script no font of ours has. */
export function printedWords(language: string): PrintedWords | null {
  return Object.hasOwn(WORDS, language) ? (WORDS[language] ?? null) : null;
}
