import type { MailLanguage } from './mail-language';

/** What the mail says that gives a colleague a part of a questionnaire. All but English were drafted by machine. */
export interface ColleagueMailTexts {
  readonly subject: (buyer: string) => string;
  readonly ask: (from: string, buyer: string) => string;
  readonly note: string;
}

export const COLLEAGUE_MAIL_TEXTS: Readonly<Record<MailLanguage, ColleagueMailTexts>> = {
  en: {
    subject: (buyer) => `Please answer a part of the questions of ${buyer}`,
    ask: (from, buyer) => `${from} asks you to answer these parts of a questionnaire from ${buyer}:`,
    note: 'You see these parts only. When you open the link, a code is mailed to this address.',
  },
  es: {
    subject: (buyer) => `Responda, por favor, una parte de las preguntas de ${buyer}`,
    ask: (from, buyer) => `${from} le pide que responda estas partes de un cuestionario de ${buyer}:`,
    note: 'Usted solo ve estas partes. Al abrir el enlace se envía un código a esta dirección.',
  },
  ar: {
    subject: (buyer) => `يرجى الإجابة عن جزء من أسئلة ${buyer}`,
    ask: (from, buyer) => `يطلب منكم ${from} الإجابة عن هذه الأجزاء من استبيان ${buyer}:`,
    note: 'ترون هذه الأجزاء فقط. عند فتح الرابط يُرسل رمز إلى هذا العنوان.',
  },
  fr: {
    subject: (buyer) => `Merci de répondre à une partie des questions de ${buyer}`,
    ask: (from, buyer) => `${from} vous demande de répondre à ces parties d’un questionnaire de ${buyer} :`,
    note: 'Vous ne voyez que ces parties. À l’ouverture du lien, un code est envoyé à cette adresse.',
  },
  pt: {
    subject: (buyer) => `Responda, por favor, a uma parte das perguntas de ${buyer}`,
    ask: (from, buyer) => `${from} pede-lhe que responda a estas partes de um questionário de ${buyer}:`,
    note: 'Só vê estas partes. Ao abrir a ligação, é enviado um código para este endereço.',
  },
  zh: {
    subject: (buyer) => `请回答 ${buyer} 的部分问题`,
    ask: (from, buyer) => `${from} 请您回答 ${buyer} 问卷中的以下部分：`,
    note: '您只能看到这些部分。打开链接后，验证码会发送到此邮箱。',
  },
  vi: {
    subject: (buyer) => `Vui lòng trả lời một phần câu hỏi của ${buyer}`,
    ask: (from, buyer) => `${from} nhờ bạn trả lời các phần sau trong bảng câu hỏi của ${buyer}:`,
    note: 'Bạn chỉ thấy các phần này. Khi bạn mở liên kết, một mã được gửi đến địa chỉ này.',
  },
  bn: {
    subject: (buyer) => `${buyer}-এর প্রশ্নের একটি অংশের উত্তর দিন`,
    ask: (from, buyer) => `${from} আপনাকে ${buyer}-এর প্রশ্নমালার এই অংশগুলোর উত্তর দিতে অনুরোধ করছেন:`,
    note: 'আপনি শুধু এই অংশগুলো দেখেন। লিংক খুললে এই ঠিকানায় একটি কোড পাঠানো হয়।',
  },
  hi: {
    subject: (buyer) => `कृपया ${buyer} के कुछ प्रश्नों के उत्तर दें`,
    ask: (from, buyer) => `${from} आपसे ${buyer} की प्रश्नावली के इन भागों के उत्तर देने का अनुरोध करते हैं:`,
    note: 'आप केवल ये भाग देखते हैं। लिंक खोलने पर इस पते पर एक कोड भेजा जाता है।',
  },
  tr: {
    subject: (buyer) => `Lütfen ${buyer} sorularının bir bölümünü yanıtlayın`,
    ask: (from, buyer) => `${from}, ${buyer} anketinin şu bölümlerini yanıtlamanızı istiyor:`,
    note: 'Yalnızca bu bölümleri görürsünüz. Bağlantıyı açtığınızda bu adrese bir kod gönderilir.',
  },
  id: {
    subject: (buyer) => `Mohon jawab sebagian pertanyaan dari ${buyer}`,
    ask: (from, buyer) => `${from} meminta Anda menjawab bagian berikut dari kuesioner ${buyer}:`,
    note: 'Anda hanya melihat bagian ini. Saat tautan dibuka, kode dikirim ke alamat ini.',
  },
  th: {
    subject: (buyer) => `โปรดตอบคำถามบางส่วนของ ${buyer}`,
    ask: (from, buyer) => `${from} ขอให้ท่านตอบส่วนต่อไปนี้ของแบบสอบถามจาก ${buyer}:`,
    note: 'ท่านเห็นเฉพาะส่วนเหล่านี้ เมื่อเปิดลิงก์ ระบบจะส่งรหัสไปยังที่อยู่นี้',
  },
};
