/*
 * The site form on a shop's own page:
 *
 *   <script src="https://help.shop.example/forms/shop-form/widget.js" async></script>
 *
 * It appears where the tag stands, or in the element that data-target names. data-lang and data-theme (light, dark)
 * override what the page and the visitor's system say; data-order, data-product, data-subject and data-ticket, or the page's
 * own address with ?order=…&product=…&subject=…&ticket=…, fill fields in beforehand.
 *
 * What the visitor wrote stays in localStorage until the shop has it. A submission keeps its Idempotency-Key over all
 * retries and page loads, so that it arrives once.
 */
(() => {
  'use strict';

  const script = document.currentScript;
  const base = script.src.replace(/\/widget\.js.*$/, '');
  const storageKey = 'ballast:' + base;
  const LIMITS = { files: 5, megabytes: 10 };
  const RETRY_SECONDS = [2, 4, 8, 15, 30, 60];
  const ANSWER_MS = 20000;

  // name, e-mail, order, product, subject, message, files, files hint, optional, send, sending, sent, sent detail,
  // another, waiting ({0} seconds), required, e-mail invalid, files missing after reload, too many files, file too large,
  // refused, title
  const TEXTS = {
    en: ['Name', 'E-mail', 'Order number', 'Product', 'Subject', 'Your message', 'Photos or files', 'Up to 5 files of 10 MB: photos, videos, PDF', 'optional', 'Send message', 'Sending …', 'Thank you, your message has arrived.', 'We will answer by e-mail.', 'Write another message', 'No connection to the shop. Your message is kept on this device and sent again in {0} s.', 'Please fill in this field.', 'Please enter a valid e-mail address.', 'Your text was kept, your files were not. Please attach them again and send.', 'Please attach at most 5 files.', 'A file may be up to 10 MB.', 'The message was not accepted.', 'Contact us'],
    zh: ['姓名', '电子邮箱', '订单号', '商品', '主题', '您的留言', '照片或文件', '最多 5 个文件，每个不超过 10 MB：照片、视频、PDF', '选填', '发送留言', '正在发送…', '谢谢，我们已收到您的留言。', '我们会通过电子邮件回复您。', '再写一条留言', '暂时无法连接商店。您的留言已保存在本设备上，{0} 秒后重新发送。', '请填写此项。', '请输入有效的电子邮箱地址。', '文字已保留，文件未能保留。请重新添加文件后发送。', '最多附加 5 个文件。', '每个文件不得超过 10 MB。', '留言未被接受。', '联系我们'],
    de: ['Name', 'E-Mail', 'Bestellnummer', 'Artikel', 'Betreff', 'Ihre Nachricht', 'Fotos oder Dateien', 'Bis zu 5 Dateien mit je 10 MB: Fotos, Videos, PDF', 'freiwillig', 'Nachricht senden', 'Wird gesendet …', 'Vielen Dank, Ihre Nachricht ist angekommen.', 'Wir antworten per E-Mail.', 'Weitere Nachricht schreiben', 'Keine Verbindung zum Shop. Ihre Nachricht ist auf diesem Gerät gespeichert und wird in {0} s erneut gesendet.', 'Bitte füllen Sie dieses Feld aus.', 'Bitte geben Sie eine gültige E-Mail-Adresse ein.', 'Ihr Text ist noch da, Ihre Dateien nicht. Bitte fügen Sie sie erneut hinzu und senden Sie.', 'Bitte höchstens 5 Dateien anhängen.', 'Eine Datei darf bis zu 10 MB groß sein.', 'Die Nachricht wurde nicht angenommen.', 'Schreiben Sie uns'],
    fr: ['Nom', 'E-mail', 'Numéro de commande', 'Article', 'Objet', 'Votre message', 'Photos ou fichiers', '5 fichiers de 10 Mo au plus : photos, vidéos, PDF', 'facultatif', 'Envoyer le message', 'Envoi en cours…', 'Merci, votre message est bien arrivé.', 'Nous vous répondrons par e-mail.', 'Écrire un autre message', 'Pas de connexion avec la boutique. Votre message est conservé sur cet appareil et sera renvoyé dans {0} s.', 'Veuillez remplir ce champ.', 'Veuillez saisir une adresse e-mail valide.', 'Votre texte a été conservé, mais pas vos fichiers. Ajoutez-les à nouveau puis envoyez.', '5 fichiers au maximum.', 'Un fichier peut faire jusqu’à 10 Mo.', 'Le message n’a pas été accepté.', 'Nous écrire'],
    es: ['Nombre', 'Correo electrónico', 'Número de pedido', 'Artículo', 'Asunto', 'Su mensaje', 'Fotos o archivos', 'Hasta 5 archivos de 10 MB: fotos, vídeos, PDF', 'opcional', 'Enviar mensaje', 'Enviando…', 'Gracias, hemos recibido su mensaje.', 'Le responderemos por correo electrónico.', 'Escribir otro mensaje', 'Sin conexión con la tienda. Su mensaje se guarda en este dispositivo y se enviará de nuevo en {0} s.', 'Rellene este campo.', 'Introduzca una dirección de correo válida.', 'Su texto se ha conservado, los archivos no. Adjúntelos de nuevo y envíe.', 'Adjunte como máximo 5 archivos.', 'Cada archivo puede tener hasta 10 MB.', 'El mensaje no se aceptó.', 'Contacte con nosotros'],
    it: ['Nome', 'E-mail', 'Numero d’ordine', 'Articolo', 'Oggetto', 'Il suo messaggio', 'Foto o file', 'Fino a 5 file da 10 MB: foto, video, PDF', 'facoltativo', 'Invia messaggio', 'Invio in corso…', 'Grazie, abbiamo ricevuto il suo messaggio.', 'Risponderemo per e-mail.', 'Scrivi un altro messaggio', 'Nessun collegamento con il negozio. Il messaggio è conservato su questo dispositivo e sarà inviato di nuovo fra {0} s.', 'Compili questo campo.', 'Inserisca un indirizzo e-mail valido.', 'Il testo è stato conservato, i file no. Li alleghi di nuovo e invii.', 'Alleghi al massimo 5 file.', 'Un file può avere al massimo 10 MB.', 'Il messaggio non è stato accettato.', 'Ci scriva'],
    pt: ['Nome', 'E-mail', 'Número da encomenda', 'Artigo', 'Assunto', 'A sua mensagem', 'Fotos ou ficheiros', 'Até 5 ficheiros de 10 MB: fotos, vídeos, PDF', 'opcional', 'Enviar mensagem', 'A enviar…', 'Obrigado, recebemos a sua mensagem.', 'Responderemos por e-mail.', 'Escrever outra mensagem', 'Sem ligação à loja. A sua mensagem está guardada neste dispositivo e será enviada de novo dentro de {0} s.', 'Preencha este campo.', 'Introduza um endereço de e-mail válido.', 'O texto foi guardado, os ficheiros não. Anexe-os de novo e envie.', 'Anexe no máximo 5 ficheiros.', 'Cada ficheiro pode ter até 10 MB.', 'A mensagem não foi aceite.', 'Contacte-nos'],
    ja: ['お名前', 'メールアドレス', '注文番号', '商品', '件名', 'お問い合わせ内容', '写真またはファイル', '1 件 10 MB まで、最大 5 件（写真、動画、PDF）', '任意', '送信する', '送信中…', 'お問い合わせを受け付けました。', 'メールでご返信いたします。', '続けて問い合わせる', 'ショップに接続できません。内容はこの端末に保存され、{0} 秒後に再送信されます。', 'この項目を入力してください。', '正しいメールアドレスを入力してください。', '文章は残っていますが、ファイルは失われました。もう一度添付して送信してください。', '添付できるファイルは 5 件までです。', 'ファイルは 1 件 10 MB までです。', '受け付けられませんでした。', 'お問い合わせ'],
  };

  const language = [script.dataset.lang, document.documentElement.lang, ...(navigator.languages || [])]
    .map((tag) => (tag || '').slice(0, 2).toLowerCase())
    .find((tag) => TEXTS[tag]) || 'en';
  const t = TEXTS[language];

  const FIELDS = [
    { id: 'name', label: t[0], autocomplete: 'name' },
    { id: 'email', label: t[1], autocomplete: 'email', type: 'email', required: true },
    { id: 'orderNumber', label: t[2], prefill: 'order' },
    { id: 'product', label: t[3], prefill: 'product' },
    { id: 'subject', label: t[4], prefill: 'subject', wide: true },
    { id: 'message', label: t[5], required: true, long: true, wide: true },
  ];

  const STYLE = `
    :host { all: initial; display: block; color-scheme: light; --ink: #1b1f24; --soft: #57606a; --line: #6e7781; --page: #fff; --accent: #0b57d0; --on: #fff; --bad: #b3261e; --good: #12652f; }
    :host([data-theme=dark]) { color-scheme: dark; --ink: #e8eaed; --soft: #b3b9c1; --line: #8b949e; --page: #1b1f24; --accent: #8ab4f8; --on: #10141a; --bad: #ffb4ab; --good: #7ee2a0; }
    @media (prefers-color-scheme: dark) { :host(:not([data-theme=light])) { color-scheme: dark; --ink: #e8eaed; --soft: #b3b9c1; --line: #8b949e; --page: #1b1f24; --accent: #8ab4f8; --on: #10141a; --bad: #ffb4ab; --good: #7ee2a0; } }
    * { box-sizing: border-box; font: inherit; }
    section { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); padding: 1.25rem; border-radius: .75rem; max-width: 40rem; }
    h2 { font-size: 1.25rem; font-weight: 600; margin: 0 0 1rem; }
    form { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; }
    .wide { grid-column: 1 / -1; }
    label, .label { display: block; font-weight: 600; margin-bottom: .25rem; }
    small, .hint { color: var(--soft); font-size: .875rem; font-weight: 400; }
    input, textarea { width: 100%; padding: .6rem .7rem; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: .4rem; }
    textarea { min-height: 8rem; resize: vertical; }
    [aria-invalid=true] { border-color: var(--bad); border-width: 2px; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    .hint { margin: .25rem 0 0; }
    .error { color: var(--bad); font-size: .875rem; margin: .25rem 0 0; }
    .error:empty, .status:empty { display: none; }
    button { padding: .7rem 1.4rem; font-weight: 600; color: var(--on); background: var(--accent); border: 0; border-radius: .4rem; cursor: pointer; }
    button[aria-disabled=true] { opacity: .75; cursor: default; }
    .status { margin: 0; }
    .bad { color: var(--bad); } .good { color: var(--good); font-weight: 600; }
    .trap { position: absolute; left: -100vw; width: 1px; height: 1px; overflow: hidden; }
    @media (prefers-reduced-motion: no-preference) { button { transition: opacity .15s; } }`;

  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  let state = load();
  let timer = 0;
  let sending = false;
  let shownAt = Date.now();

  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
    }
    made.append(...children);
    return made;
  }

  // A browser that forbids storage still gets a form, only one that forgets.
  function load() {
    try {
      return JSON.parse(localStorage.getItem(storageKey)) || {};
    } catch {
      return {};
    }
  }

  function save() {
    try {
      localStorage.setItem(storageKey, JSON.stringify(state));
    } catch { /* see load() */ }
  }

  function forget() {
    state = {};
    try {
      localStorage.removeItem(storageKey);
    } catch { /* see load() */ }
  }

  const find = (id) => root.getElementById(id);

  function prefilled(name) {
    const inUrl = new URLSearchParams(location.search).get(name);
    return (script.dataset[name] || inUrl || '').slice(0, 500);
  }

  function field({ id, label, autocomplete, type, required, long, wide, prefill }) {
    const values = state.fields || {};
    const input = element(long ? 'textarea' : 'input', {
      id, name: id, autocomplete: autocomplete || 'off', type: long ? undefined : type || 'text',
      'aria-required': required, 'aria-describedby': id + '-error', maxlength: long ? 50000 : 200,
    });
    input.value = values[id] || (prefill ? prefilled(prefill) : '');
    const mark = required ? [] : [' ', element('small', {}, '(' + t[8] + ')')];
    return element('div', { class: wide && 'wide' },
      element('label', { for: id }, label, ...mark), input, element('p', { id: id + '-error', class: 'error' }));
  }

  function showForm() {
    const form = element('form', { novalidate: true, 'aria-labelledby': 'title' },
      ...FIELDS.map(field),
      element('div', { class: 'wide' },
        element('label', { for: 'attachments' }, t[6], ' ', element('small', {}, '(' + t[8] + ')')),
        element('input', { id: 'attachments', type: 'file', multiple: true, accept: 'image/*,video/*,application/pdf', 'aria-describedby': 'attachments-hint attachments-error' }),
        element('p', { id: 'attachments-hint', class: 'hint' }, t[7]),
        element('p', { id: 'attachments-error', class: 'error' })),
      element('div', { class: 'trap', 'aria-hidden': 'true' },
        element('label', { for: 'website' }, 'Website'),
        element('input', { id: 'website', tabindex: '-1', autocomplete: 'off' })),
      element('div', { class: 'wide' }, element('button', { id: 'send', type: 'submit' }, t[9])));
    form.addEventListener('submit', submit);
    form.addEventListener('input', remember);
    root.replaceChildren(element('style', {}, STYLE),
      element('section', { lang: language }, element('h2', { id: 'title' }, t[21]), form,
        element('p', { id: 'status', class: 'status', role: 'status', 'aria-live': 'polite', tabindex: '-1' })));
    shownAt = Date.now();
  }

  function values() {
    return Object.fromEntries(FIELDS.map(({ id }) => [id, find(id).value.trim()]).filter(([, value]) => value));
  }

  function remember() {
    if (!sending && !timer) {
      state.fields = values();
      save();
    }
  }

  function fault(id, text) {
    const input = find(id);
    if (!input) return false;
    find(id + '-error').textContent = text;
    if (text) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    return !!text;
  }

  function status(text, kind) {
    const line = find('status');
    line.className = 'status ' + (kind || '');
    line.textContent = text;
  }

  function check(fields, files) {
    const wrong = FIELDS.filter(({ id, required }) => fault(id, required && !fields[id] ? t[15] : '')).map(({ id }) => id);
    if (fields.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(fields.email)) wrong.push(fault('email', t[16]) && 'email');
    const tooLarge = files.some((file) => file.size > LIMITS.megabytes << 20);
    if (fault('attachments', files.length > LIMITS.files ? t[18] : tooLarge ? t[19] : '')) wrong.push('attachments');
    if (wrong.length) find(wrong[0]).focus();
    return !wrong.length;
  }

  function submit(event) {
    event.preventDefault();
    if (sending || timer) return;
    const fields = values();
    const files = [...find('attachments').files];
    if (!check(fields, files)) return;
    state = { fields, key: newKey(), pending: true, files: files.length, attempt: 0 };
    save();
    send();
  }

  function newKey() {
    if (crypto.randomUUID) return crypto.randomUUID();
    return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  function request() {
    const body = { ...state.fields, language, elapsed: Date.now() - shownAt, website: find('website').value };
    const ticket = prefilled('ticket');
    if (ticket) body.ticket = ticket;
    const headers = { 'Idempotency-Key': state.key, 'Accept-Language': language };
    const files = [...find('attachments').files];
    if (!files.length) {
      return { headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    }
    const data = new FormData();
    Object.entries(body).forEach(([name, value]) => data.append(name, value));
    files.forEach((file) => data.append('attachments', file));
    return { headers, body: data };
  }

  async function send() {
    sending = true;
    timer = 0;
    find('send').setAttribute('aria-disabled', 'true');
    status(t[10]);
    const abort = new AbortController();
    const patience = setTimeout(() => abort.abort(), ANSWER_MS);
    try {
      const response = await fetch(base + '/messages', { method: 'POST', mode: 'cors', credentials: 'omit', signal: abort.signal, ...request() });
      if (response.status === 202) accepted();
      else if (response.status === 429 || response.status >= 500) again(Number(response.headers.get('Retry-After')));
      else refused(await response.json().catch(() => ({})));
    } catch {
      again(0);
    } finally {
      clearTimeout(patience);
      sending = false;
    }
  }

  function accepted() {
    forget();
    const another = element('button', { type: 'button' }, t[13]);
    another.addEventListener('click', () => { showForm(); find('name').focus(); });
    root.querySelector('form').replaceWith(element('p', {}, t[12]), another);
    status(t[11], 'good');
    find('status').focus();
  }

  /** Nothing was kept at the shop: the visitor corrects it, and what is sent next is another submission. */
  function refused(problem) {
    state.pending = false;
    delete state.key;
    save();
    find('send').removeAttribute('aria-disabled');
    const errors = (problem.errors || []).filter(({ field: id, message }) => fault(id, message));
    status(problem.title ? problem.title + '. ' + (problem.detail || '') : t[20], 'bad');
    (errors.length ? find(errors[0].field) : find('status')).focus();
  }

  function again(retryAfter) {
    const usual = RETRY_SECONDS[Math.min(state.attempt, RETRY_SECONDS.length - 1)];
    const seconds = Math.max(usual, Math.min(retryAfter || 0, 300));
    state.attempt += 1;
    save();
    status(t[14].replace('{0}', seconds));
    timer = setTimeout(send, seconds * 1000);
  }

  function resume() {
    if (!state.pending) return;
    if (state.files) {
      // A page cannot keep files; without them the message would say less than the visitor meant.
      state.pending = false;
      save();
      status(t[17]);
      return;
    }
    state.attempt = 0;
    send();
  }

  function start() {
    const target = script.dataset.target && document.querySelector(script.dataset.target);
    if (script.dataset.theme) host.dataset.theme = script.dataset.theme;
    if (target) target.append(host);
    else if (script.parentNode && script.parentNode !== document.head) script.after(host);
    else document.body.append(host);
    showForm();
    resume();
    addEventListener('online', () => {
      if (timer) {
        clearTimeout(timer);
        send();
      }
    });
  }

  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  else start();
})();
