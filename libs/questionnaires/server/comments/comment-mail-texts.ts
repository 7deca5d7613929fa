import type { MailLanguage } from '../mail-language';

/** What the mail about comments says beside what every mail about a questionnaire does. */
export interface CommentMailTexts {
  readonly wrote: (buyer: string) => string;
  readonly about: (buyer: string, supplier: string) => string;
  readonly read: string;
}

/** All but English were drafted by machine. */
export const COMMENT_MAIL_TEXTS: Readonly<Record<MailLanguage, CommentMailTexts>> = {
  en: {
    wrote: (buyer) => `${buyer} wrote to you about the questionnaire`,
    about: (buyer, supplier) => `${buyer} has written about questions that ${supplier} was asked.`,
    read: 'Read and reply',
  },
  es: {
    wrote: (buyer) => `${buyer} le ha escrito sobre el cuestionario`,
    about: (buyer, supplier) => `${buyer} ha escrito sobre preguntas hechas a ${supplier}.`,
    read: 'Leer y responder',
  },
  ar: {
    wrote: (buyer) => `كتبت إليكم ${buyer} بشأن الاستبيان`,
    about: (buyer, supplier) => `كتبت ${buyer} عن أسئلة طُرحت على ${supplier}.`,
    read: 'القراءة والرد',
  },
  fr: {
    wrote: (buyer) => `${buyer} vous a écrit au sujet du questionnaire`,
    about: (buyer, supplier) => `${buyer} a écrit au sujet de questions posées à ${supplier}.`,
    read: 'Lire et répondre',
  },
  pt: {
    wrote: (buyer) => `${buyer} escreveu-lhe sobre o questionário`,
    about: (buyer, supplier) => `${buyer} escreveu sobre perguntas feitas a ${supplier}.`,
    read: 'Ler e responder',
  },
  zh: {
    wrote: (buyer) => `${buyer} 就问卷给您留言`,
    about: (buyer, supplier) => `${buyer} 就向 ${supplier} 提出的问题留了言。`,
    read: '查看并回复',
  },
  vi: {
    wrote: (buyer) => `${buyer} đã viết cho bạn về bảng câu hỏi`,
    about: (buyer, supplier) => `${buyer} đã viết về các câu hỏi dành cho ${supplier}.`,
    read: 'Đọc và trả lời',
  },
  bn: {
    wrote: (buyer) => `${buyer} প্রশ্নমালা নিয়ে আপনাকে লিখেছে`,
    about: (buyer, supplier) => `${supplier}-কে করা প্রশ্ন নিয়ে ${buyer} লিখেছে।`,
    read: 'পড়ুন ও উত্তর দিন',
  },
  hi: {
    wrote: (buyer) => `${buyer} ने प्रश्नावली के बारे में आपको लिखा है`,
    about: (buyer, supplier) => `${supplier} से पूछे गए प्रश्नों के बारे में ${buyer} ने लिखा है।`,
    read: 'पढ़ें और उत्तर दें',
  },
  tr: {
    wrote: (buyer) => `${buyer} anket hakkında size yazdı`,
    about: (buyer, supplier) => `${buyer}, ${supplier} şirketine sorulan sorular hakkında yazdı.`,
    read: 'Okuyun ve yanıtlayın',
  },
  id: {
    wrote: (buyer) => `${buyer} menulis kepada Anda tentang kuesioner`,
    about: (buyer, supplier) => `${buyer} menulis tentang pertanyaan yang diajukan kepada ${supplier}.`,
    read: 'Baca dan balas',
  },
  th: {
    wrote: (buyer) => `${buyer} เขียนถึงคุณเกี่ยวกับแบบสอบถาม`,
    about: (buyer, supplier) => `${buyer} เขียนเกี่ยวกับคำถามที่ถาม ${supplier}`,
    read: 'อ่านและตอบกลับ',
  },
};
