/**
 * The entry of widget.js: registers the elements and, for a page that only pastes a `<script>`,
 * inserts a floating chat configured by the script tag's `data-*` attributes.
 */
import { QuesacoChat } from './chat.component';
import { insertFor } from './embed';
import { AnswerCard } from './view/answer-card';
import { Composer } from './view/composer';
import { ContactForm } from './view/contact-form';

/** The script may stand twice on a page. */
function register(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement) QuesacoChat.defaultServer = new URL('.', script.src).href;

register('quesaco-composer', Composer);
register('quesaco-answer', AnswerCard);
register('quesaco-contact-form', ContactForm);
register('quesaco-chat', QuesacoChat);

if (script instanceof HTMLScriptElement) insertFor(script);
