import type { MailLanguage } from '../mail-language';

/** What the mails of a review say beside what every mail about a questionnaire does. */
export interface ReviewMailTexts {
  readonly askBack: (buyer: string) => string;
  readonly asked: (buyer: string, supplier: string, count: number) => string;
  readonly rest: string;
  readonly see: string;
  readonly result: (buyer: string) => string;
  readonly read: (buyer: string, supplier: string) => string;
  readonly reply: string;
  readonly open: string;
}

/** All but English were drafted by machine. */
export const REVIEW_MAIL_TEXTS: Readonly<Record<MailLanguage, ReviewMailTexts>> = {
  en: {
    askBack: (buyer) => `${buyer} has a question about your answers`,
    asked: (buyer, supplier, count) =>
      count === 1
        ? `Thank you for the answers of ${supplier}. ${buyer} has read them and asks you to look at one of them again.`
        : `Thank you for the answers of ${supplier}. ${buyer} has read them and asks you to look at ${count} of them again.`,
    rest: 'Only these are open. Everything else stays as you sent it; nothing has to be typed again. Your earlier link works too.',
    see: 'See the questions',
    result: (buyer) => `${buyer} has reviewed your answers`,
    read: (buyer, supplier) =>
      `${buyer} has finished reading the answers of ${supplier}. You can see how each part stands, what was not accepted and why, and which steps are planned until when.`,
    reply: 'You can reply to each point on the page.',
    open: 'See the result',
  },
  es: {
    askBack: (buyer) => `${buyer} tiene una pregunta sobre sus respuestas`,
    asked: (buyer, supplier, count) =>
      count === 1
        ? `Gracias por las respuestas de ${supplier}. ${buyer} las ha leído y le pide que revise una de ellas.`
        : `Gracias por las respuestas de ${supplier}. ${buyer} las ha leído y le pide que revise ${count} de ellas.`,
    rest: 'Solo estas están abiertas. Todo lo demás queda como lo envió; no hay que escribir nada de nuevo. Su enlace anterior también funciona.',
    see: 'Ver las preguntas',
    result: (buyer) => `${buyer} ha revisado sus respuestas`,
    read: (buyer, supplier) =>
      `${buyer} ha terminado de leer las respuestas de ${supplier}. Puede ver cómo está cada parte, qué no se aceptó y por qué, y qué pasos están previstos y para cuándo.`,
    reply: 'Puede contestar a cada punto en la página.',
    open: 'Ver el resultado',
  },
  ar: {
    askBack: (buyer) => `لدى ${buyer} سؤال عن إجاباتكم`,
    asked: (buyer, supplier, count) =>
      count === 1
        ? `شكرًا على إجابات ${supplier}. قرأتها ${buyer} وتطلب منكم مراجعة إجابة واحدة منها.`
        : `شكرًا على إجابات ${supplier}. قرأتها ${buyer} وتطلب منكم مراجعة بعضها (${count}).`,
    rest: 'هذه وحدها مفتوحة. يبقى كل ما عداها كما أرسلتموه، ولا حاجة إلى كتابة شيء من جديد. ورابطكم السابق يعمل أيضًا.',
    see: 'عرض الأسئلة',
    result: (buyer) => `راجعت ${buyer} إجاباتكم`,
    read: (buyer, supplier) =>
      `انتهت ${buyer} من قراءة إجابات ${supplier}. يمكنكم أن تروا حال كل جزء، وما لم يُقبل ولماذا، وما هي الخطوات المقررة ومواعيدها.`,
    reply: 'يمكنكم الرد على كل نقطة في الصفحة.',
    open: 'عرض النتيجة',
  },
  fr: {
    askBack: (buyer) => `${buyer} a une question sur vos réponses`,
    asked: (buyer, supplier, count) =>
      count === 1
        ? `Merci pour les réponses de ${supplier}. ${buyer} les a lues et vous demande d’en revoir une.`
        : `Merci pour les réponses de ${supplier}. ${buyer} les a lues et vous demande d’en revoir ${count}.`,
    rest: 'Seules celles-ci sont ouvertes. Tout le reste demeure tel que vous l’avez envoyé ; rien n’est à retaper. Votre lien précédent fonctionne aussi.',
    see: 'Voir les questions',
    result: (buyer) => `${buyer} a examiné vos réponses`,
    read: (buyer, supplier) =>
      `${buyer} a fini de lire les réponses de ${supplier}. Vous pouvez voir où en est chaque partie, ce qui n’a pas été accepté et pourquoi, et quelles étapes sont prévues pour quand.`,
    reply: 'Vous pouvez répondre à chaque point sur la page.',
    open: 'Voir le résultat',
  },
  pt: {
    askBack: (buyer) => `${buyer} tem uma pergunta sobre as suas respostas`,
    asked: (buyer, supplier, count) =>
      count === 1
        ? `Obrigado pelas respostas de ${supplier}. ${buyer} leu-as e pede que reveja uma delas.`
        : `Obrigado pelas respostas de ${supplier}. ${buyer} leu-as e pede que reveja ${count} delas.`,
    rest: 'Só estas estão abertas. Tudo o resto fica como enviou; não é preciso escrever nada de novo. A ligação anterior também funciona.',
    see: 'Ver as perguntas',
    result: (buyer) => `${buyer} analisou as suas respostas`,
    read: (buyer, supplier) =>
      `${buyer} terminou de ler as respostas de ${supplier}. Pode ver como está cada parte, o que não foi aceite e porquê, e que passos estão previstos e até quando.`,
    reply: 'Pode responder a cada ponto na página.',
    open: 'Ver o resultado',
  },
  zh: {
    askBack: (buyer) => `${buyer} 对您的回答有疑问`,
    asked: (buyer, supplier, count) =>
      count === 1
        ? `感谢 ${supplier} 的回答。${buyer} 已阅读，请您重新查看其中一项。`
        : `感谢 ${supplier} 的回答。${buyer} 已阅读，请您重新查看其中 ${count} 项。`,
    rest: '只有这些可以修改。其余保持您提交时的样子，无需重新填写。您之前的链接仍然有效。',
    see: '查看问题',
    result: (buyer) => `${buyer} 已审阅您的回答`,
    read: (buyer, supplier) =>
      `${buyer} 已读完 ${supplier} 的回答。您可以看到各部分的情况、哪些未被接受及原因，以及计划的步骤和期限。`,
    reply: '您可以在页面上逐项回复。',
    open: '查看结果',
  },
  vi: {
    askBack: (buyer) => `${buyer} có câu hỏi về câu trả lời của bạn`,
    asked: (buyer, supplier, count) =>
      count === 1
        ? `Cảm ơn câu trả lời của ${supplier}. ${buyer} đã đọc và mong bạn xem lại một câu.`
        : `Cảm ơn câu trả lời của ${supplier}. ${buyer} đã đọc và mong bạn xem lại ${count} câu.`,
    rest: 'Chỉ những câu này được mở. Mọi thứ khác giữ nguyên như bạn đã gửi, không phải nhập lại. Liên kết trước của bạn vẫn dùng được.',
    see: 'Xem câu hỏi',
    result: (buyer) => `${buyer} đã xem xét câu trả lời của bạn`,
    read: (buyer, supplier) =>
      `${buyer} đã đọc xong câu trả lời của ${supplier}. Bạn có thể xem tình hình từng phần, điều gì không được chấp nhận và vì sao, cùng các bước dự kiến và thời hạn.`,
    reply: 'Bạn có thể trả lời từng điểm trên trang.',
    open: 'Xem kết quả',
  },
  bn: {
    askBack: (buyer) => `আপনার উত্তর নিয়ে ${buyer}-এর প্রশ্ন আছে`,
    asked: (buyer, supplier, count) =>
      count === 1
        ? `${supplier}-এর উত্তরের জন্য ধন্যবাদ। ${buyer} সেগুলো পড়েছে এবং একটি উত্তর আবার দেখতে বলছে।`
        : `${supplier}-এর উত্তরের জন্য ধন্যবাদ। ${buyer} সেগুলো পড়েছে এবং ${count}টি উত্তর আবার দেখতে বলছে।`,
    rest: 'শুধু এগুলো খোলা। বাকি সব যেমন পাঠিয়েছেন তেমনই থাকবে; আবার কিছু লিখতে হবে না। আপনার আগের লিঙ্কও কাজ করে।',
    see: 'প্রশ্নগুলো দেখুন',
    result: (buyer) => `${buyer} আপনার উত্তর পর্যালোচনা করেছে`,
    read: (buyer, supplier) =>
      `${buyer} ${supplier}-এর উত্তর পড়া শেষ করেছে। প্রতিটি অংশের অবস্থা, কী গৃহীত হয়নি ও কেন, এবং কোন ধাপ কত দিনের মধ্যে তা দেখতে পারেন।`,
    reply: 'পাতায় প্রতিটি বিষয়ে জবাব দিতে পারেন।',
    open: 'ফলাফল দেখুন',
  },
  hi: {
    askBack: (buyer) => `${buyer} का आपके उत्तरों पर एक प्रश्न है`,
    asked: (buyer, supplier, count) =>
      count === 1
        ? `${supplier} के उत्तरों के लिए धन्यवाद। ${buyer} ने उन्हें पढ़ा है और एक उत्तर फिर से देखने को कहा है।`
        : `${supplier} के उत्तरों के लिए धन्यवाद। ${buyer} ने उन्हें पढ़ा है और ${count} उत्तर फिर से देखने को कहा है।`,
    rest: 'केवल ये खुले हैं। बाकी सब वैसा ही रहेगा जैसा आपने भेजा; कुछ भी दोबारा नहीं लिखना है। आपका पिछला लिंक भी काम करता है।',
    see: 'प्रश्न देखें',
    result: (buyer) => `${buyer} ने आपके उत्तरों की समीक्षा की है`,
    read: (buyer, supplier) =>
      `${buyer} ने ${supplier} के उत्तर पढ़ लिए हैं। आप देख सकते हैं कि हर भाग की स्थिति क्या है, क्या स्वीकार नहीं हुआ और क्यों, और कौन से कदम कब तक तय हैं।`,
    reply: 'आप पृष्ठ पर हर बिंदु का जवाब दे सकते हैं।',
    open: 'परिणाम देखें',
  },
  tr: {
    askBack: (buyer) => `${buyer} yanıtlarınız hakkında soru soruyor`,
    asked: (buyer, supplier, count) =>
      count === 1
        ? `${supplier} yanıtları için teşekkürler. ${buyer} bunları okudu ve birine yeniden bakmanızı istiyor.`
        : `${supplier} yanıtları için teşekkürler. ${buyer} bunları okudu ve ${count} tanesine yeniden bakmanızı istiyor.`,
    rest: 'Yalnızca bunlar açık. Diğer her şey gönderdiğiniz gibi kalır; hiçbir şeyi yeniden yazmanız gerekmez. Önceki bağlantınız da çalışır.',
    see: 'Soruları gör',
    result: (buyer) => `${buyer} yanıtlarınızı inceledi`,
    read: (buyer, supplier) =>
      `${buyer}, ${supplier} yanıtlarını okumayı bitirdi. Her bölümün durumunu, neyin neden kabul edilmediğini ve hangi adımların ne zamana kadar planlandığını görebilirsiniz.`,
    reply: 'Sayfada her maddeyi yanıtlayabilirsiniz.',
    open: 'Sonucu gör',
  },
  id: {
    askBack: (buyer) => `${buyer} punya pertanyaan tentang jawaban Anda`,
    asked: (buyer, supplier, count) =>
      count === 1
        ? `Terima kasih atas jawaban ${supplier}. ${buyer} telah membacanya dan meminta Anda melihat satu jawaban lagi.`
        : `Terima kasih atas jawaban ${supplier}. ${buyer} telah membacanya dan meminta Anda melihat ${count} jawaban lagi.`,
    rest: 'Hanya ini yang terbuka. Selebihnya tetap seperti yang Anda kirim; tidak ada yang perlu diketik ulang. Tautan Anda sebelumnya juga berfungsi.',
    see: 'Lihat pertanyaan',
    result: (buyer) => `${buyer} telah meninjau jawaban Anda`,
    read: (buyer, supplier) =>
      `${buyer} telah selesai membaca jawaban ${supplier}. Anda dapat melihat keadaan tiap bagian, apa yang tidak diterima dan mengapa, serta langkah yang direncanakan dan batas waktunya.`,
    reply: 'Anda dapat membalas tiap poin di halaman itu.',
    open: 'Lihat hasil',
  },
  th: {
    askBack: (buyer) => `${buyer} มีคำถามเกี่ยวกับคำตอบของคุณ`,
    asked: (buyer, supplier, count) =>
      count === 1
        ? `ขอบคุณสำหรับคำตอบของ ${supplier} ${buyer} อ่านแล้วและขอให้คุณดูอีกครั้ง 1 ข้อ`
        : `ขอบคุณสำหรับคำตอบของ ${supplier} ${buyer} อ่านแล้วและขอให้คุณดูอีกครั้ง ${count} ข้อ`,
    rest: 'เปิดเฉพาะข้อเหล่านี้ ที่เหลือคงเดิมตามที่คุณส่ง ไม่ต้องพิมพ์ใหม่ ลิงก์เดิมของคุณยังใช้ได้',
    see: 'ดูคำถาม',
    result: (buyer) => `${buyer} ตรวจคำตอบของคุณแล้ว`,
    read: (buyer, supplier) =>
      `${buyer} อ่านคำตอบของ ${supplier} เสร็จแล้ว คุณดูได้ว่าแต่ละส่วนเป็นอย่างไร อะไรไม่ได้รับการยอมรับและเพราะอะไร และมีขั้นตอนใดภายในเมื่อใด`,
    reply: 'คุณตอบกลับแต่ละข้อได้ในหน้านั้น',
    open: 'ดูผล',
  },
};
