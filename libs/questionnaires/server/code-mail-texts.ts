import type { MailLanguage } from './mail-language';

/** What the mail with a code says. */
export interface CodeMailTexts {
  readonly hello: (name: string | null) => string;
  readonly subject: string;
  readonly code: (code: string) => string;
  readonly use: (buyer: string, minutes: number) => string;
  readonly note: string;
}

export const CODE_MAIL_TEXTS: Readonly<Record<MailLanguage, CodeMailTexts>> = {
  en: {
    hello: (name) => (name ? `Hello ${name},` : 'Hello,'),
    subject: 'Your code for the questionnaire',
    code: (code) => `Your code: ${code}`,
    use: (buyer, minutes) =>
      `Type it on the page with the questions of ${buyer} within ${minutes} minutes. It works once, on the device that you use it on.`,
    note: 'You did not ask for a code? Then somebody else has your link: ignore this message and tell nobody the code.',
  },
  es: {
    hello: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
    subject: 'Su código para el cuestionario',
    code: (code) => `Su código: ${code}`,
    use: (buyer, minutes) =>
      `Escríbalo en la página con las preguntas de ${buyer} en los próximos ${minutes} minutos. Sirve una sola vez, en el dispositivo donde lo use.`,
    note: '¿No pidió un código? Entonces otra persona tiene su enlace: ignore este mensaje y no dé el código a nadie.',
  },
  ar: {
    hello: (name) => (name ? `مرحبًا ${name}،` : 'مرحبًا،'),
    subject: 'رمزكم للاستبيان',
    code: (code) => `رمزكم: ${code}`,
    use: (buyer, minutes) =>
      `اكتبوه في صفحة أسئلة ${buyer} خلال ${minutes} دقيقة. يصلح مرة واحدة، على الجهاز الذي تستخدمونه عليه.`,
    note: 'لم تطلبوا رمزًا؟ إذن لدى شخص آخر رابطكم: تجاهلوا هذه الرسالة ولا تخبروا أحدًا بالرمز.',
  },
  fr: {
    hello: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
    subject: 'Votre code pour le questionnaire',
    code: (code) => `Votre code : ${code}`,
    use: (buyer, minutes) =>
      `Saisissez-le dans les ${minutes} minutes sur la page des questions de ${buyer}. Il sert une seule fois, sur l’appareil où vous l’utilisez.`,
    note: 'Vous n’avez pas demandé de code ? Quelqu’un d’autre a donc votre lien : ignorez ce message et ne donnez le code à personne.',
  },
  pt: {
    hello: (name) => (name ? `Olá, ${name},` : 'Olá,'),
    subject: 'O seu código para o questionário',
    code: (code) => `O seu código: ${code}`,
    use: (buyer, minutes) =>
      `Escreva-o na página com as perguntas de ${buyer} nos próximos ${minutes} minutos. Serve uma só vez, no dispositivo em que o usar.`,
    note: 'Não pediu um código? Então outra pessoa tem a sua ligação: ignore esta mensagem e não diga o código a ninguém.',
  },
  zh: {
    hello: (name) => (name ? `${name}，您好：` : '您好：'),
    subject: '您的问卷验证码',
    code: (code) => `您的验证码：${code}`,
    use: (buyer, minutes) =>
      `请在 ${minutes} 分钟内在 ${buyer} 的问题页面上输入。验证码只能使用一次，仅在您使用的设备上有效。`,
    note: '没有索取验证码？那么有其他人持有您的链接：请忽略此邮件，不要把验证码告诉任何人。',
  },
  vi: {
    hello: (name) => (name ? `Xin chào ${name},` : 'Xin chào,'),
    subject: 'Mã của bạn cho bảng câu hỏi',
    code: (code) => `Mã của bạn: ${code}`,
    use: (buyer, minutes) =>
      `Hãy nhập mã trên trang câu hỏi của ${buyer} trong vòng ${minutes} phút. Mã chỉ dùng một lần, trên thiết bị mà bạn dùng để nhập.`,
    note: 'Bạn không yêu cầu mã? Vậy là người khác có liên kết của bạn: hãy bỏ qua thư này và đừng cho ai biết mã.',
  },
  bn: {
    hello: (name) => (name ? `প্রিয় ${name},` : 'শুভেচ্ছা,'),
    subject: 'প্রশ্নমালার জন্য আপনার কোড',
    code: (code) => `আপনার কোড: ${code}`,
    use: (buyer, minutes) =>
      `${minutes} মিনিটের মধ্যে ${buyer}-এর প্রশ্নের পাতায় এটি লিখুন। কোডটি একবারই কাজ করে, যে যন্ত্রে ব্যবহার করবেন সেখানে।`,
    note: 'আপনি কোড চাননি? তাহলে আপনার লিংক অন্য কারও কাছে আছে: এই বার্তা উপেক্ষা করুন এবং কোডটি কাউকে বলবেন না।',
  },
  hi: {
    hello: (name) => (name ? `नमस्ते ${name},` : 'नमस्ते,'),
    subject: 'प्रश्नावली के लिए आपका कोड',
    code: (code) => `आपका कोड: ${code}`,
    use: (buyer, minutes) =>
      `इसे ${minutes} मिनट के भीतर ${buyer} के प्रश्नों वाले पेज पर लिखें। यह एक ही बार, उसी उपकरण पर काम करता है जिस पर आप इसे लिखते हैं।`,
    note: 'आपने कोड नहीं माँगा? तो आपका लिंक किसी और के पास है: इस संदेश को अनदेखा करें और कोड किसी को न बताएँ।',
  },
  tr: {
    hello: (name) => (name ? `Merhaba ${name},` : 'Merhaba,'),
    subject: 'Anket için kodunuz',
    code: (code) => `Kodunuz: ${code}`,
    use: (buyer, minutes) =>
      `Kodu ${minutes} dakika içinde ${buyer} sorularının bulunduğu sayfaya yazın. Yalnızca bir kez, kullandığınız cihazda geçerlidir.`,
    note: 'Kod istemediniz mi? O hâlde bağlantınız başka birinde: bu iletiyi dikkate almayın ve kodu kimseye söylemeyin.',
  },
  id: {
    hello: (name) => (name ? `Halo ${name},` : 'Halo,'),
    subject: 'Kode Anda untuk kuesioner',
    code: (code) => `Kode Anda: ${code}`,
    use: (buyer, minutes) =>
      `Ketik di halaman pertanyaan ${buyer} dalam ${minutes} menit. Kode berlaku satu kali, di perangkat tempat Anda memakainya.`,
    note: 'Anda tidak meminta kode? Berarti orang lain memegang tautan Anda: abaikan pesan ini dan jangan beri tahu kodenya kepada siapa pun.',
  },
  th: {
    hello: (name) => (name ? `เรียน คุณ${name}` : 'สวัสดี'),
    subject: 'รหัสของท่านสำหรับแบบสอบถาม',
    code: (code) => `รหัสของท่าน: ${code}`,
    use: (buyer, minutes) =>
      `โปรดพิมพ์รหัสในหน้าคำถามของ ${buyer} ภายใน ${minutes} นาที รหัสใช้ได้ครั้งเดียวบนอุปกรณ์ที่ท่านใช้`,
    note: 'ท่านไม่ได้ขอรหัสใช่ไหม แสดงว่ามีผู้อื่นถือลิงก์ของท่าน โปรดเพิกเฉยต่อข้อความนี้และอย่าบอกรหัสแก่ใคร',
  },
};
