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

const ENGLISH: PrintedWords = {
  page: 'Page {n} of {total}',
  name: 'Supplier, name and date:',
  optional: '(optional)',
  why: 'Why we ask:',
  dependsOn: 'Only asked depending on:',
  several: 'Mark all that apply.',
  documents: 'Please attach:',
  bySite: 'Please answer for each site.',
};

/** In every language of the built-in questionnaires. */
const WORDS: Readonly<Record<string, PrintedWords>> = {
  en: ENGLISH,
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
  zh: {
    page: '第 {n} 页，共 {total} 页',
    name: '供应商、姓名和日期：',
    optional: '（选填）',
    why: '为什么问这个问题：',
    dependsOn: '是否提问取决于：',
    several: '请勾选所有适用项。',
    documents: '请附上：',
    bySite: '请按每个场所分别回答。',
  },
  bn: {
    page: 'পৃষ্ঠা {n} / {total}',
    name: 'সরবরাহকারী, নাম ও তারিখ:',
    optional: '(ঐচ্ছিক)',
    why: 'আমরা কেন জিজ্ঞাসা করি:',
    dependsOn: 'শুধু এগুলোর উত্তর অনুযায়ী জিজ্ঞাসা করা হয়:',
    several: 'প্রযোজ্য সবগুলোতে চিহ্ন দিন।',
    documents: 'অনুগ্রহ করে সংযুক্ত করুন:',
    bySite: 'অনুগ্রহ করে প্রতিটি কর্মস্থলের জন্য উত্তর দিন।',
  },
  hi: {
    page: 'पृष्ठ {n} / {total}',
    name: 'आपूर्तिकर्ता, नाम और तारीख:',
    optional: '(वैकल्पिक)',
    why: 'हम क्यों पूछते हैं:',
    dependsOn: 'केवल इनके उत्तर के अनुसार पूछा जाता है:',
    several: 'जो भी लागू हों, उन सभी पर निशान लगाएँ।',
    documents: 'कृपया संलग्न करें:',
    bySite: 'कृपया हर कार्यस्थल के लिए उत्तर दें।',
  },
  th: {
    page: 'หน้า {n} จาก {total}',
    name: 'ซัพพลายเออร์ ชื่อ และวันที่:',
    optional: '(ไม่บังคับ)',
    why: 'เหตุผลที่เราถาม:',
    dependsOn: 'ถามเฉพาะเมื่อขึ้นอยู่กับ:',
    several: 'เลือกทุกข้อที่ตรง',
    documents: 'โปรดแนบ:',
    bySite: 'โปรดตอบสำหรับแต่ละสถานที่',
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

/** English for a language that these words do not exist in. */
export function printedWords(language: string): PrintedWords {
  return (Object.hasOwn(WORDS, language) ? WORDS[language] : undefined) ?? ENGLISH;
}
