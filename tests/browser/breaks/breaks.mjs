// What may break in the chat, and which test must notice: `replace` stands for `find` in a file of
// widgets/, and then a test of `caughtBy` whose name fits `test` must fail.
const kCard = 'card.test.mjs';
const kLooks = 'appearance.test.mjs';
const kKeys = 'keyboard.test.mjs';
const kChat = 'chat.test.mjs';

const inFile = (file, caughtBy, breaks) => breaks.map((one) => ({ file, caughtBy, ...one }));

export const kBreaks = [
  ...inFile('chat/view/answer-card.ts', kCard, [
    { name: 'copy-dead', find: '@click=${this.#copy}', replace: '', test: 'copy button' },
    { name: 'copy-other-text', find: 'entryText(this.entry)', replace: 'this.entry.question', test: 'copy button' },
    {
      name: 'copy-says-nothing',
      find: 'role="status">${this.copied ?',
      replace: 'role="status">${false ?',
      test: 'copy button',
    },
    { name: 'related-dead', find: "this.#fire('follow', link)", replace: 'undefined', test: 'related question' },
    { name: 'source-no-link', find: 'if (href === undefined)', replace: 'if (true)', test: 'a source' },
    { name: 'source-any-scheme', find: 'safeHref(url)', replace: 'url', test: 'a source' },
    { name: 'source-no-date', find: 'source?.date ?', replace: 'false ?', test: 'a source' },
    { name: 'verified-missing', find: 'verified ?', replace: 'false ?', test: 'a source' },
  ]),
  ...inFile('chat/view/turn-view.ts', kCard, [
    { name: 'retry-dead', find: 'conversation.retry(turn)', replace: 'undefined', test: 'failed' },
    { name: 'back-dead', find: 'conversation.backToChoices(turn)', replace: 'undefined', test: 'a choice' },
  ]),
  ...inFile('chat/view/choices.ts', kCard, [
    { name: 'choice-dead', find: 'conversation.pick(turn, entry)', replace: 'undefined', test: 'a choice' },
    { name: 'none-dead', find: 'conversation.pickNone(turn)', replace: 'undefined', test: 'none of' },
  ]),
  ...inFile('chat/conversation/conversation.ts', kCard, [
    { name: 'choice-unsaid', find: 'picked: entry.id', replace: "picked: ''", test: 'a choice' },
    { name: 'none-unsaid', find: "this.#feedback(turn, { picked: '' })", replace: '', test: 'none of' },
  ]),
  ...inFile('chat/view/log.ts', kCard, [
    { name: 'quick-dead', find: 'conversation.follow(link)', replace: 'undefined', test: 'quick question' },
  ]),
  ...inFile('chat/view/verdict.ts', kCard, [
    { name: 'verdict-words-swapped', find: "vrai: 'Vrai'", replace: "vrai: 'Faux'", test: 'a myth' },
    { name: 'verdict-nuance-lost', find: 'À nuancer', replace: 'Vrai', test: 'a myth' },
    { name: 'verdict-no-word', find: '</span> ${kVerdictWords[verdict]}', replace: '</span>', test: 'a myth' },
    { name: 'verdict-no-sign', find: '${kSigns[verdict]}', replace: '', test: 'a myth' },
    { name: 'verdict-no-colour', find: '${kClasses[verdict]}', replace: '', test: 'a myth' },
  ]),
  ...inFile('shared/view/safe-html.ts', 'connection.test.mjs', [
    { name: 'link-any-scheme', find: 'kSchemes.has(url.protocol)', replace: 'true', test: 'markup' },
    { name: 'markup-any-element', find: '!kAllowed.has(element.tagName)', replace: 'false', test: 'markup' },
    { name: 'markup-script-text', find: "'SCRIPT', 'STYLE',", replace: '', test: 'markup' },
    {
      name: 'markup-attributes',
      find: 'document.createElement(element.tagName)',
      replace: 'element.cloneNode()',
      test: 'markup',
    },
    { name: 'link-no-address', find: 'link.href = href', replace: '', test: 'markup' },
  ]),
  ...inFile('chat/chat.component.ts', kKeys, [
    { name: 'escape-dead', find: '@keydown=${this.#leave}', replace: '', test: 'Escape' },
    { name: 'focus-not-given-back', find: "('.launcher')?.focus()", replace: "('.launcher')", test: 'focus back' },
  ]),
  ...inFile('chat/view/header.ts', kKeys, [{ name: 'close-dead', find: '@click=${close}', replace: '', test: 'close button' }]),
  ...inFile('chat/view/launcher.ts', kKeys, [
    { name: 'launcher-dead', find: '@click=${act}', replace: '', test: 'close button' },
  ]),
  ...inFile('chat/chat.component.ts', kLooks, [
    { name: 'inline-ignored', find: "this.mode === 'inline'", replace: 'false', test: 'inline' },
    { name: 'site-accent-ignored', find: 'this.#accent.site =', replace: '', test: 'the accent is the site' },
  ]),
  ...inFile('shared/theme/accent.ts', kLooks, [
    { name: 'accent-ignored', find: '[this.#host.accent, ', replace: '[', test: 'accent of the tag' },
    {
      name: 'site-accent-first',
      find: '[this.#host.accent, page, this.#site]',
      replace: '[this.#site, this.#host.accent]',
      test: 'accent of the tag',
    },
  ]),
  ...inFile('chat/chat.styles.ts', kLooks, [
    { name: 'left-ignored', find: "[position='left']", replace: "[position='off']", test: 'position=' },
    { name: 'inline-floats', find: 'position: static', replace: '', test: 'inline' },
    { name: 'dots-at-once', find: 'appear 1ms 300ms both', replace: 'none', test: 'dots' },
    { name: 'dots-never', find: 'appear 1ms 300ms both', replace: 'appear 1ms 9999s both', test: 'dots' },
    { name: 'dots-invisible', find: 'width: 8px;', replace: '', test: 'dots' },
    { name: 'dots-never-still', find: 'animation: none', replace: '', test: 'a reader who asks' },
  ]),
  ...inFile('chat/view/turn-view.ts', kLooks, [
    {
      name: 'dots-missing',
      find: 'return waiting;',
      replace: 'return html``;',
      test: 'dots',
    },
  ]),
  ...inFile('shared/theme/tokens.styles.ts', kLooks, [
    { name: 'motion-never-still', find: '--q-motion: 0ms', replace: '', test: 'a reader who asks' },
  ]),
  ...inFile('chat/embed.ts', kLooks, [
    { name: 'data-ignored', find: "startsWith('data-')", replace: "startsWith('x-')", test: 'data-' },
  ]),
  ...inFile('chat/view/composer.ts', kLooks, [
    { name: 'field-does-not-grow', find: '${this.field.scrollHeight}px', replace: '', test: 'grows' },
    { name: 'field-does-not-shrink', find: "this.field.style.height = '';", replace: '', test: 'grows' },
    { name: 'field-without-end', find: 'max-height:', replace: 'min-width:', test: 'grows' },
  ]),
  ...inFile('chat/view/composer.ts', kChat, [
    { name: 'count-missing', find: 'this.length >= kCountFrom', replace: 'false', test: 'one too many' },
    { name: 'count-from-the-start', find: 'kCountFrom = 450', replace: 'kCountFrom = 1', test: 'no count yet' },
    {
      name: 'too-long-is-sent',
      find: 'this.length > kLongestQuestion) return',
      replace: 'false) return',
      test: 'one too many',
    },
  ]),
  ...inFile('chat/conversation/contact.ts', kChat, [
    { name: 'consent-not-required', find: 'draft.consent ?', replace: 'true ?', test: 'an incomplete form' },
  ]),
  ...inFile('chat/conversation/describe.ts', kChat, [
    { name: 'receipt-without-number', find: 'turn.receipt ?', replace: 'false ?', test: 'what nobody can answer' },
  ]),
];
