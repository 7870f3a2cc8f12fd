import { QuesacoChat } from './chat.component';
import { AnswerCard } from './view/answer-card';
import { Composer } from './view/composer';
import { ContactForm } from './view/contact-form';
import { Reasons } from './view/reasons';

/** The widget may stand twice on a page. */
function register(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}

/** Registers the elements; a tag without `server` connects to where the widget came from, if that is known. */
export function registerElements(source?: string): void {
  if (source) QuesacoChat.defaultServer = new URL('.', source).href;
  register('quesaco-composer', Composer);
  register('quesaco-reasons', Reasons);
  register('quesaco-answer', AnswerCard);
  register('quesaco-contact-form', ContactForm);
  register('quesaco-chat', QuesacoChat);
}
