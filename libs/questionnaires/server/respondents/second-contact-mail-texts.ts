import type { MailLanguage } from '../mail-language';

/** What mails say where several people of a supplier are asked. */
export interface SecondContactMailTexts {
  /** To the second one. @param first name of the one who was asked before */
  readonly askedBefore: (first: string) => string;
  /** Subject of the mail to the first one. */
  readonly alsoAsked: (buyer: string) => string;
  /** To the first one. @param second name of who was asked now */
  readonly both: (buyer: string, supplier: string, second: string) => string;
}

/** All but English were drafted by machine. */
export const SECOND_CONTACT_MAIL_TEXTS: Readonly<Record<MailLanguage, SecondContactMailTexts>> = {
  en: {
    askedBefore: (first) =>
      `${first} was asked before and can still answer too. You both work on the same answers, each with your own link; once one of you sends them, it is done for both.`,
    alsoAsked: (buyer) => `${buyer} has asked a colleague of yours as well`,
    both: (buyer, supplier, second) =>
      `${buyer} has no answers from ${supplier} yet and has now written to ${second} too. Your own link still works: you both work on the same answers, and once one of you sends them, it is done for both.`,
  },
  es: {
    askedBefore: (first) =>
      `Ya se había preguntado a ${first}, que también puede seguir respondiendo. Trabajan en las mismas respuestas, cada cual con su propio enlace; cuando uno las envía, queda hecho para ambos.`,
    alsoAsked: (buyer) => `${buyer} ha preguntado también a otra persona de su empresa`,
    both: (buyer, supplier, second) =>
      `${buyer} aún no tiene respuestas de ${supplier} y ahora ha escrito también a ${second}. Su propio enlace sigue funcionando: trabajan en las mismas respuestas y, cuando uno las envía, queda hecho para ambos.`,
  },
  ar: {
    askedBefore: (first) =>
      `سبق أن سُئل ${first} ولا يزال بإمكانه الإجابة أيضًا. تعملان على الإجابات نفسها، ولكل منكما رابطه؛ وما إن يرسلها أحدكما حتى يكتمل الأمر لكليكما.`,
    alsoAsked: (buyer) => `سألت ${buyer} زميلًا لكم أيضًا`,
    both: (buyer, supplier, second) =>
      `لم تتلقَّ ${buyer} إجابات من ${supplier} بعد، وقد كتبت الآن إلى ${second} أيضًا. لا يزال رابطكم يعمل: تعملان على الإجابات نفسها، وما إن يرسلها أحدكما حتى يكتمل الأمر لكليكما.`,
  },
  fr: {
    askedBefore: (first) =>
      `${first} a déjà été sollicité et peut toujours répondre aussi. Vous travaillez tous deux sur les mêmes réponses, chacun avec son propre lien ; dès que l’un de vous les envoie, c’est fait pour les deux.`,
    alsoAsked: (buyer) => `${buyer} a aussi sollicité une autre personne de votre entreprise`,
    both: (buyer, supplier, second) =>
      `${buyer} n’a pas encore de réponses de ${supplier} et vient d’écrire aussi à ${second}. Votre propre lien fonctionne toujours : vous travaillez tous deux sur les mêmes réponses, et dès que l’un de vous les envoie, c’est fait pour les deux.`,
  },
  pt: {
    askedBefore: (first) =>
      `${first} já tinha sido contactado e também pode continuar a responder. Trabalham ambos nas mesmas respostas, cada um com a sua própria ligação; quando um as envia, fica feito para os dois.`,
    alsoAsked: (buyer) => `${buyer} perguntou também a outra pessoa da sua empresa`,
    both: (buyer, supplier, second) =>
      `${buyer} ainda não tem respostas de ${supplier} e escreveu agora também a ${second}. A sua própria ligação continua a funcionar: trabalham ambos nas mesmas respostas e, quando um as envia, fica feito para os dois.`,
  },
  zh: {
    askedBefore: (first) =>
      `此前已询问过 ${first}，对方仍可作答。你们填写的是同一份回答，各用自己的链接；任何一人提交后，双方即告完成。`,
    alsoAsked: (buyer) => `${buyer} 也询问了贵公司的另一位同事`,
    both: (buyer, supplier, second) =>
      `${buyer} 尚未收到 ${supplier} 的回答，现已同时写信给 ${second}。您自己的链接仍然有效：你们填写的是同一份回答，任何一人提交后，双方即告完成。`,
  },
  vi: {
    askedBefore: (first) =>
      `${first} đã được hỏi trước đó và vẫn có thể trả lời. Hai người cùng làm trên một bộ câu trả lời, mỗi người có liên kết riêng; khi một người gửi thì cả hai đều xong.`,
    alsoAsked: (buyer) => `${buyer} cũng đã hỏi một đồng nghiệp của bạn`,
    both: (buyer, supplier, second) =>
      `${buyer} chưa nhận được câu trả lời từ ${supplier} và nay đã viết cho cả ${second}. Liên kết của bạn vẫn dùng được: hai người cùng làm trên một bộ câu trả lời, khi một người gửi thì cả hai đều xong.`,
  },
  bn: {
    askedBefore: (first) =>
      `${first}-কে আগে জিজ্ঞাসা করা হয়েছিল এবং তিনি এখনও উত্তর দিতে পারেন। আপনারা দুজন একই উত্তরে কাজ করেন, প্রত্যেকের নিজস্ব লিঙ্ক আছে; একজন পাঠালেই দুজনের কাজ শেষ।`,
    alsoAsked: (buyer) => `${buyer} আপনার একজন সহকর্মীকেও জিজ্ঞাসা করেছে`,
    both: (buyer, supplier, second) =>
      `${buyer} এখনও ${supplier}-এর উত্তর পায়নি এবং এখন ${second}-কেও লিখেছে। আপনার নিজের লিঙ্ক এখনও কাজ করে: আপনারা দুজন একই উত্তরে কাজ করেন, একজন পাঠালেই দুজনের কাজ শেষ।`,
  },
  hi: {
    askedBefore: (first) =>
      `${first} से पहले पूछा गया था और वे अब भी उत्तर दे सकते हैं। आप दोनों उन्हीं उत्तरों पर काम करते हैं, हर एक के पास अपना लिंक है; एक के भेजते ही दोनों का काम पूरा हो जाता है।`,
    alsoAsked: (buyer) => `${buyer} ने आपके एक सहकर्मी से भी पूछा है`,
    both: (buyer, supplier, second) =>
      `${buyer} को ${supplier} के उत्तर अभी नहीं मिले हैं और उसने अब ${second} को भी लिखा है। आपका अपना लिंक अब भी काम करता है: आप दोनों उन्हीं उत्तरों पर काम करते हैं, और एक के भेजते ही दोनों का काम पूरा हो जाता है।`,
  },
  tr: {
    askedBefore: (first) =>
      `Daha önce ${first} adlı kişiye soruldu; o da hâlâ yanıtlayabilir. İkiniz de aynı yanıtlar üzerinde, kendi bağlantınızla çalışırsınız; biriniz gönderince ikiniz için de tamamlanır.`,
    alsoAsked: (buyer) => `${buyer} bir iş arkadaşınıza da sordu`,
    both: (buyer, supplier, second) =>
      `${buyer}, ${supplier} şirketinden henüz yanıt almadı ve şimdi ${second} adlı kişiye de yazdı. Kendi bağlantınız çalışmaya devam ediyor: ikiniz de aynı yanıtlar üzerinde çalışırsınız, biriniz gönderince ikiniz için de tamamlanır.`,
  },
  id: {
    askedBefore: (first) =>
      `${first} sudah ditanya sebelumnya dan masih dapat menjawab juga. Anda berdua mengerjakan jawaban yang sama, masing-masing dengan tautannya sendiri; begitu salah satu mengirimkannya, selesai untuk keduanya.`,
    alsoAsked: (buyer) => `${buyer} juga bertanya kepada rekan Anda`,
    both: (buyer, supplier, second) =>
      `${buyer} belum menerima jawaban dari ${supplier} dan kini juga menulis kepada ${second}. Tautan Anda sendiri tetap berfungsi: Anda berdua mengerjakan jawaban yang sama, dan begitu salah satu mengirimkannya, selesai untuk keduanya.`,
  },
  th: {
    askedBefore: (first) =>
      `ก่อนหน้านี้ได้ถาม ${first} แล้ว และยังตอบได้เช่นกัน คุณทั้งสองทำคำตอบชุดเดียวกัน โดยแต่ละคนใช้ลิงก์ของตนเอง เมื่อคนหนึ่งส่งแล้วก็ถือว่าเสร็จสำหรับทั้งสองคน`,
    alsoAsked: (buyer) => `${buyer} ได้ถามเพื่อนร่วมงานของคุณด้วย`,
    both: (buyer, supplier, second) =>
      `${buyer} ยังไม่ได้รับคำตอบจาก ${supplier} และตอนนี้ได้เขียนถึง ${second} ด้วย ลิงก์ของคุณยังใช้ได้ คุณทั้งสองทำคำตอบชุดเดียวกัน เมื่อคนหนึ่งส่งแล้วก็ถือว่าเสร็จสำหรับทั้งสองคน`,
  },
};
