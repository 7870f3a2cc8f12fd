/** A text as somebody reads it: the spaces that no line breaks at are spaces. */
export const plain = (text) => text.replace(/[\u202F\u00A0]/g, ' ').trim();
