import type { MailLanguage } from './mail-language';

/** What a mail about one questionnaire says, and when it was received. */
export interface QuestionnaireMailTexts {
  readonly hello: (name: string | null) => string;
  readonly invitation: (buyer: string) => string;
  readonly reminder: (buyer: string) => string;
  readonly ask: (buyer: string, supplier: string) => string;
  readonly due: (day: string) => string;
  readonly how: (minutes: number) => string;
  readonly answer: string;
  readonly note: (buyer: string, day: string) => string;
  readonly stranger: string;
  readonly receipt: (buyer: string) => string;
  readonly received: (buyer: string, code: string) => string;
  readonly keep: string;
}

export const QUESTIONNAIRE_MAIL_TEXTS: Readonly<Record<MailLanguage, QuestionnaireMailTexts>> = {
  en: {
    hello: (name) => (name ? `Hello ${name},` : 'Hello,'),
    invitation: (buyer) => `${buyer} asks you about working conditions`,
    reminder: (buyer) => `Reminder: ${buyer} is waiting for your answers`,
    ask: (buyer, supplier) =>
      `${buyer} asks ${supplier} to answer questions about recruitment, pay and working conditions, so that both of you can find and prevent forced labour.`,
    due: (day) => `Please answer by ${day}.`,
    how: (minutes) =>
      `It takes about ${minutes} minutes, works on a phone and needs no account. Every answer is saved at once: stop and go on whenever you like, with this same link.`,
    answer: 'Answer now',
    note: (buyer, day) =>
      `The link works until ${day}, together with a code that is mailed to this address when you open it. Ask ${buyer} for a new one if you need it.`,
    stranger: 'Not for you? Then ignore this message.',
    receipt: (buyer) => `${buyer} has received your answers`,
    received: (buyer, code) => `Thank you. ${buyer} has received your answers. Your receipt: ${code}.`,
    keep: 'Keep this message as proof.',
  },
  es: {
    hello: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
    invitation: (buyer) => `${buyer} le pregunta por las condiciones de trabajo`,
    reminder: (buyer) => `Recordatorio: ${buyer} espera sus respuestas`,
    ask: (buyer, supplier) =>
      `${buyer} pide a ${supplier} que responda preguntas sobre contratación, salarios y condiciones de trabajo, para que ambos puedan detectar y prevenir el trabajo forzoso.`,
    due: (day) => `Responda, por favor, a más tardar el ${day}.`,
    how: (minutes) =>
      `Lleva unos ${minutes} minutos, funciona en el teléfono y no requiere cuenta. Cada respuesta se guarda al momento: puede parar y seguir cuando quiera con este mismo enlace.`,
    answer: 'Responder ahora',
    note: (buyer, day) =>
      `El enlace funciona hasta el ${day}, junto con un código que se envía a esta dirección cuando lo abre. Pida a ${buyer} uno nuevo si lo necesita.`,
    stranger: '¿No es para usted? Ignore entonces este mensaje.',
    receipt: (buyer) => `${buyer} ha recibido sus respuestas`,
    received: (buyer, code) => `Gracias. ${buyer} ha recibido sus respuestas. Su comprobante: ${code}.`,
    keep: 'Conserve este mensaje como prueba.',
  },
  ar: {
    hello: (name) => (name ? `مرحبًا ${name}،` : 'مرحبًا،'),
    invitation: (buyer) => `تسألكم ${buyer} عن ظروف العمل`,
    reminder: (buyer) => `تذكير: ${buyer} بانتظار إجاباتكم`,
    ask: (buyer, supplier) =>
      `تطلب ${buyer} من ${supplier} الإجابة عن أسئلة حول التوظيف والأجور وظروف العمل، لتتمكنوا معًا من كشف العمل القسري ومنعه.`,
    due: (day) => `يرجى الإجابة في موعد أقصاه ${day}.`,
    how: (minutes) =>
      `يستغرق ذلك نحو ${minutes} دقيقة، ويعمل على الهاتف، ولا يحتاج إلى حساب. تُحفظ كل إجابة فورًا: توقفوا وتابعوا متى شئتم بهذا الرابط نفسه.`,
    answer: 'أجيبوا الآن',
    note: (buyer, day) =>
      `يعمل الرابط حتى ${day} مع رمز يُرسل إلى هذا العنوان عند فتحه. اطلبوا من ${buyer} رابطًا جديدًا عند الحاجة.`,
    stranger: 'إن لم تكن الرسالة موجهة إليكم فتجاهلوها.',
    receipt: (buyer) => `استلمت ${buyer} إجاباتكم`,
    received: (buyer, code) => `شكرًا لكم. استلمت ${buyer} إجاباتكم. رقم الإيصال: ${code}.`,
    keep: 'احتفظوا بهذه الرسالة إثباتًا.',
  },
  fr: {
    hello: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
    invitation: (buyer) => `${buyer} vous interroge sur les conditions de travail`,
    reminder: (buyer) => `Rappel : ${buyer} attend vos réponses`,
    ask: (buyer, supplier) =>
      `${buyer} demande à ${supplier} de répondre à des questions sur le recrutement, la paie et les conditions de travail, afin que vous puissiez ensemble repérer et prévenir le travail forcé.`,
    due: (day) => `Merci de répondre au plus tard le ${day}.`,
    how: (minutes) =>
      `Cela prend environ ${minutes} minutes, fonctionne sur un téléphone et ne demande aucun compte. Chaque réponse est enregistrée aussitôt : arrêtez-vous et reprenez quand vous voulez, avec ce même lien.`,
    answer: 'Répondre maintenant',
    note: (buyer, day) =>
      `Le lien fonctionne jusqu’au ${day}, avec un code envoyé à cette adresse lorsque vous l’ouvrez. Demandez-en un nouveau à ${buyer} si besoin.`,
    stranger: 'Ce message ne vous concerne pas ? Ignorez-le.',
    receipt: (buyer) => `${buyer} a reçu vos réponses`,
    received: (buyer, code) => `Merci. ${buyer} a reçu vos réponses. Votre reçu : ${code}.`,
    keep: 'Conservez ce message comme preuve.',
  },
  pt: {
    hello: (name) => (name ? `Olá, ${name},` : 'Olá,'),
    invitation: (buyer) => `${buyer} pergunta sobre as condições de trabalho`,
    reminder: (buyer) => `Lembrete: ${buyer} espera as suas respostas`,
    ask: (buyer, supplier) =>
      `${buyer} pede a ${supplier} que responda a perguntas sobre recrutamento, pagamento e condições de trabalho, para que ambos possam encontrar e prevenir o trabalho forçado.`,
    due: (day) => `Responda, por favor, até ${day}.`,
    how: (minutes) =>
      `Demora cerca de ${minutes} minutos, funciona no telefone e não precisa de conta. Cada resposta é guardada logo: pare e continue quando quiser, com esta mesma ligação.`,
    answer: 'Responder agora',
    note: (buyer, day) =>
      `A ligação funciona até ${day}, com um código que é enviado para este endereço quando a abre. Peça uma nova a ${buyer} se precisar.`,
    stranger: 'Não é para si? Ignore esta mensagem.',
    receipt: (buyer) => `${buyer} recebeu as suas respostas`,
    received: (buyer, code) => `Obrigado. ${buyer} recebeu as suas respostas. O seu recibo: ${code}.`,
    keep: 'Guarde esta mensagem como prova.',
  },
  zh: {
    hello: (name) => (name ? `${name}，您好：` : '您好：'),
    invitation: (buyer) => `${buyer} 向您了解工作条件`,
    reminder: (buyer) => `提醒：${buyer} 正在等待您的回答`,
    ask: (buyer, supplier) =>
      `${buyer} 请 ${supplier} 回答有关招聘、工资和工作条件的问题，以便双方共同发现并预防强迫劳动。`,
    due: (day) => `请在 ${day} 之前回答。`,
    how: (minutes) =>
      `大约需要 ${minutes} 分钟，可在手机上填写，无需注册账户。每个回答都会立即保存：您可以随时停下，之后用同一链接继续。`,
    answer: '现在回答',
    note: (buyer, day) =>
      `链接在 ${day} 之前有效，打开时会向此邮箱发送验证码，两者一并使用。如有需要，请向 ${buyer} 索取新链接。`,
    stranger: '不是发给您的？请忽略此邮件。',
    receipt: (buyer) => `${buyer} 已收到您的回答`,
    received: (buyer, code) => `谢谢。${buyer} 已收到您的回答。您的回执：${code}。`,
    keep: '请保留此邮件作为凭证。',
  },
  vi: {
    hello: (name) => (name ? `Xin chào ${name},` : 'Xin chào,'),
    invitation: (buyer) => `${buyer} hỏi bạn về điều kiện làm việc`,
    reminder: (buyer) => `Nhắc nhở: ${buyer} đang chờ câu trả lời của bạn`,
    ask: (buyer, supplier) =>
      `${buyer} đề nghị ${supplier} trả lời các câu hỏi về tuyển dụng, tiền lương và điều kiện làm việc, để hai bên cùng phát hiện và ngăn ngừa lao động cưỡng bức.`,
    due: (day) => `Vui lòng trả lời trước ngày ${day}.`,
    how: (minutes) =>
      `Mất khoảng ${minutes} phút, làm được trên điện thoại và không cần tài khoản. Mỗi câu trả lời được lưu ngay: bạn có thể dừng và làm tiếp bất cứ lúc nào bằng chính liên kết này.`,
    answer: 'Trả lời ngay',
    note: (buyer, day) =>
      `Liên kết dùng được đến ${day}, cùng với mã được gửi đến địa chỉ này khi bạn mở. Hãy xin ${buyer} liên kết mới nếu cần.`,
    stranger: 'Không phải dành cho bạn? Hãy bỏ qua thư này.',
    receipt: (buyer) => `${buyer} đã nhận câu trả lời của bạn`,
    received: (buyer, code) => `Cảm ơn bạn. ${buyer} đã nhận câu trả lời của bạn. Mã biên nhận: ${code}.`,
    keep: 'Hãy giữ thư này làm bằng chứng.',
  },
  bn: {
    hello: (name) => (name ? `প্রিয় ${name},` : 'শুভেচ্ছা,'),
    invitation: (buyer) => `${buyer} কাজের পরিবেশ সম্পর্কে জানতে চায়`,
    reminder: (buyer) => `মনে করিয়ে দেওয়া: ${buyer} আপনার উত্তরের অপেক্ষায় আছে`,
    ask: (buyer, supplier) =>
      `${buyer} চায় ${supplier} নিয়োগ, বেতন ও কাজের পরিবেশ সম্পর্কে কিছু প্রশ্নের উত্তর দিক, যাতে দুই পক্ষ মিলে জবরদস্তিমূলক শ্রম খুঁজে পেতে ও ঠেকাতে পারে।`,
    due: (day) => `অনুগ্রহ করে ${day} তারিখের মধ্যে উত্তর দিন।`,
    how: (minutes) =>
      `প্রায় ${minutes} মিনিট লাগে, ফোনে কাজ করে, কোনো অ্যাকাউন্ট লাগে না। প্রতিটি উত্তর সঙ্গে সঙ্গে সংরক্ষিত হয়: যখন খুশি থামুন, এই একই লিংক দিয়ে আবার শুরু করুন।`,
    answer: 'এখন উত্তর দিন',
    note: (buyer, day) =>
      `লিংকটি ${day} পর্যন্ত কাজ করে, সঙ্গে লাগে একটি কোড যা লিংক খুললে এই ঠিকানায় পাঠানো হয়। দরকার হলে ${buyer}-এর কাছে নতুন লিংক চান।`,
    stranger: 'আপনার জন্য নয়? তাহলে এই বার্তা উপেক্ষা করুন।',
    receipt: (buyer) => `${buyer} আপনার উত্তর পেয়েছে`,
    received: (buyer, code) => `ধন্যবাদ। ${buyer} আপনার উত্তর পেয়েছে। আপনার রসিদ: ${code}।`,
    keep: 'প্রমাণ হিসেবে এই বার্তা রেখে দিন।',
  },
  hi: {
    hello: (name) => (name ? `नमस्ते ${name},` : 'नमस्ते,'),
    invitation: (buyer) => `${buyer} आपसे काम की स्थितियों के बारे में पूछता है`,
    reminder: (buyer) => `याद दिलाना: ${buyer} को आपके उत्तरों की प्रतीक्षा है`,
    ask: (buyer, supplier) =>
      `${buyer} चाहता है कि ${supplier} भर्ती, वेतन और काम की स्थितियों से जुड़े प्रश्नों के उत्तर दे, ताकि दोनों मिलकर जबरन श्रम को पहचान और रोक सकें।`,
    due: (day) => `कृपया ${day} तक उत्तर दें।`,
    how: (minutes) =>
      `इसमें लगभग ${minutes} मिनट लगते हैं, यह फ़ोन पर चलता है और खाते की ज़रूरत नहीं। हर उत्तर तुरंत सहेजा जाता है: जब चाहें रुकें और इसी लिंक से आगे बढ़ें।`,
    answer: 'अभी उत्तर दें',
    note: (buyer, day) =>
      `लिंक ${day} तक काम करता है, साथ में एक कोड लगता है जो लिंक खोलने पर इसी पते पर भेजा जाता है। ज़रूरत हो तो ${buyer} से नया लिंक माँगें।`,
    stranger: 'यह आपके लिए नहीं है? तो इस संदेश को अनदेखा करें।',
    receipt: (buyer) => `${buyer} को आपके उत्तर मिल गए`,
    received: (buyer, code) => `धन्यवाद। ${buyer} को आपके उत्तर मिल गए हैं। आपकी रसीद: ${code}।`,
    keep: 'प्रमाण के रूप में यह संदेश रखें।',
  },
  tr: {
    hello: (name) => (name ? `Merhaba ${name},` : 'Merhaba,'),
    invitation: (buyer) => `${buyer} size çalışma koşullarını soruyor`,
    reminder: (buyer) => `Hatırlatma: ${buyer} yanıtlarınızı bekliyor`,
    ask: (buyer, supplier) =>
      `${buyer}, ${supplier} şirketinden işe alım, ücret ve çalışma koşullarıyla ilgili soruları yanıtlamasını istiyor; böylece zorla çalıştırmayı birlikte tespit edip önleyebilirsiniz.`,
    due: (day) => `Lütfen en geç ${day} tarihine kadar yanıtlayın.`,
    how: (minutes) =>
      `Yaklaşık ${minutes} dakika sürer, telefonda çalışır ve hesap gerektirmez. Her yanıt hemen kaydedilir: istediğiniz zaman durun ve aynı bağlantıyla devam edin.`,
    answer: 'Şimdi yanıtla',
    note: (buyer, day) =>
      `Bağlantı, açtığınızda bu adrese gönderilen bir kodla birlikte ${day} tarihine kadar çalışır. Gerekirse ${buyer} şirketinden yenisini isteyin.`,
    stranger: 'Size ait değil mi? Bu iletiyi dikkate almayın.',
    receipt: (buyer) => `${buyer} yanıtlarınızı aldı`,
    received: (buyer, code) => `Teşekkürler. ${buyer} yanıtlarınızı aldı. Alındı kodunuz: ${code}.`,
    keep: 'Bu iletiyi kanıt olarak saklayın.',
  },
  id: {
    hello: (name) => (name ? `Halo ${name},` : 'Halo,'),
    invitation: (buyer) => `${buyer} bertanya kepada Anda tentang kondisi kerja`,
    reminder: (buyer) => `Pengingat: ${buyer} menunggu jawaban Anda`,
    ask: (buyer, supplier) =>
      `${buyer} meminta ${supplier} menjawab pertanyaan tentang perekrutan, upah, dan kondisi kerja, agar kedua pihak dapat menemukan dan mencegah kerja paksa.`,
    due: (day) => `Mohon jawab paling lambat ${day}.`,
    how: (minutes) =>
      `Perlu sekitar ${minutes} menit, bisa di ponsel, dan tidak perlu akun. Setiap jawaban langsung disimpan: berhenti dan lanjutkan kapan saja dengan tautan yang sama.`,
    answer: 'Jawab sekarang',
    note: (buyer, day) =>
      `Tautan berlaku sampai ${day}, bersama kode yang dikirim ke alamat ini saat Anda membukanya. Mintalah yang baru kepada ${buyer} bila perlu.`,
    stranger: 'Bukan untuk Anda? Abaikan pesan ini.',
    receipt: (buyer) => `${buyer} telah menerima jawaban Anda`,
    received: (buyer, code) =>
      `Terima kasih. ${buyer} telah menerima jawaban Anda. Tanda terima Anda: ${code}.`,
    keep: 'Simpan pesan ini sebagai bukti.',
  },
  th: {
    hello: (name) => (name ? `เรียน คุณ${name}` : 'สวัสดี'),
    invitation: (buyer) => `${buyer} ขอสอบถามท่านเรื่องสภาพการทำงาน`,
    reminder: (buyer) => `แจ้งเตือน: ${buyer} กำลังรอคำตอบของท่าน`,
    ask: (buyer, supplier) =>
      `${buyer} ขอให้ ${supplier} ตอบคำถามเกี่ยวกับการจัดหางาน ค่าจ้าง และสภาพการทำงาน เพื่อให้ทั้งสองฝ่ายร่วมกันค้นพบและป้องกันแรงงานบังคับ`,
    due: (day) => `โปรดตอบภายใน ${day}`,
    how: (minutes) =>
      `ใช้เวลาประมาณ ${minutes} นาที ทำบนโทรศัพท์ได้และไม่ต้องมีบัญชี ทุกคำตอบจะถูกบันทึกทันที หยุดและกลับมาทำต่อเมื่อใดก็ได้ด้วยลิงก์เดิมนี้`,
    answer: 'ตอบตอนนี้',
    note: (buyer, day) =>
      `ลิงก์ใช้ได้ถึง ${day} พร้อมรหัสที่ส่งมายังที่อยู่นี้เมื่อท่านเปิดลิงก์ หากต้องการลิงก์ใหม่ โปรดขอจาก ${buyer}`,
    stranger: 'ไม่ใช่สำหรับท่านใช่ไหม โปรดเพิกเฉยต่อข้อความนี้',
    receipt: (buyer) => `${buyer} ได้รับคำตอบของท่านแล้ว`,
    received: (buyer, code) => `ขอบคุณ ${buyer} ได้รับคำตอบของท่านแล้ว เลขที่ใบรับ: ${code}`,
    keep: 'โปรดเก็บข้อความนี้ไว้เป็นหลักฐาน',
  },
};
